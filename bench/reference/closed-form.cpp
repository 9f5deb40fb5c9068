// A plain closed form to measure ours against: three compartments and an effect site, state carried from rate change to
// rate change, every sample computed by itself from the start of its step (four exponentials), as free sample times need.
// In: people, samples, steps, ke0; per step start and rate (mg/min); sample times; per person V1 V2 V3 CL Q2 Q3.
// Out: best time of many runs in ms, sum of plasma and of effect-site levels (ng/mL).
#include <chrono>
#include <cmath>
#include <cstdio>
#include <vector>

struct Person { double v1, v2, v3, cl, q2, q3; };
struct Modes { double lambda[3], c[3]; };

static Modes modesOf(const Person& p) {
  const double pi = std::acos(-1.0);
  const double k10 = p.cl / p.v1, k12 = p.q2 / p.v1, k13 = p.q3 / p.v1, k21 = p.q2 / p.v2, k31 = p.q3 / p.v3;
  const double a2 = k10 + k12 + k13 + k21 + k31;
  const double a1 = k10 * k21 + k10 * k31 + k12 * k31 + k13 * k21 + k21 * k31;
  const double a0 = k10 * k21 * k31;
  const double q = a1 - a2 * a2 / 3, r = -2 * a2 * a2 * a2 / 27 + a1 * a2 / 3 - a0;
  const double rho = 2 * std::sqrt(-q / 3);
  const double theta = std::acos(std::fmax(-1, std::fmin(1, 3 * r / (2 * q) * std::sqrt(-3 / q)))) / 3;
  Modes m;
  for (int k = 0; k < 3; k++) m.lambda[k] = a2 / 3 + rho * std::cos(theta - 2 * pi * k / 3);
  for (int k = 0; k < 3; k++) {
    const double l = m.lambda[k], x = m.lambda[(k + 1) % 3], y = m.lambda[(k + 2) % 3];
    m.c[k] = (k21 - l) * (k31 - l) / ((x - l) * (y - l));
  }
  return m;
}

int main() {
  int people, samples, steps;
  double ke0;
  if (std::scanf("%d %d %d %lf", &people, &samples, &steps, &ke0) != 4) return 2;
  std::vector<double> start(steps), rate(steps), time(samples);
  for (int i = 0; i < steps; i++) if (std::scanf("%lf %lf", &start[i], &rate[i]) != 2) return 2;
  for (auto& t : time) if (std::scanf("%lf", &t) != 1) return 2;
  std::vector<Person> all(people);
  for (auto& p : all) if (std::scanf("%lf %lf %lf %lf %lf %lf", &p.v1, &p.v2, &p.v3, &p.cl, &p.q2, &p.q3) != 6) return 2;
  std::vector<double> plasma(size_t(people) * samples), site(size_t(people) * samples);
  double best = 1e9;
  for (int run = 0; run < 100; run++) {
    const auto from = std::chrono::steady_clock::now();
    for (int j = 0; j < people; j++) {
      const Modes m = modesOf(all[j]);
      const double toNgMl = 1000 / all[j].v1;
      double a[3] = {0, 0, 0}, ce = 0;
      int i = 0;
      for (int s = 0; s < steps; s++) {
        const double until = s + 1 < steps ? start[s + 1] : 1e300;
        double u[3], e[3], atSite = 0;
        for (int k = 0; k < 3; k++) {
          u[k] = rate[s] * m.c[k] / m.lambda[k];
          e[k] = ke0 / (ke0 - m.lambda[k]);
          atSite += u[k];
        }
        const auto level = [&](double t, double* out) {
          const double left = std::exp(-ke0 * t);
          double c = 0, ef = ce * left + atSite * (1 - left);
          for (int k = 0; k < 3; k++) {
            const double d = std::exp(-m.lambda[k] * t);
            c += out[k] = u[k] + (a[k] - u[k]) * d;
            ef += (a[k] - u[k]) * e[k] * (d - left);
          }
          out[3] = ef;
          return c;
        };
        double out[4];
        for (; i < samples && time[i] < until; i++) {
          plasma[size_t(j) * samples + i] = level(time[i] - start[s], out) * toNgMl;
          site[size_t(j) * samples + i] = out[3] * toNgMl;
        }
        if (i >= samples) break;
        level(until - start[s], out);
        for (int k = 0; k < 3; k++) a[k] = out[k];
        ce = out[3];
      }
    }
    const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
    if (ms < best) best = ms;
  }
  double inPlasma = 0, atSite = 0;
  for (double x : plasma) inPlasma += x;
  for (double x : site) atSite += x;
  std::printf("%.4f %.12g %.12g\n", best, inPlasma, atSite);
}
