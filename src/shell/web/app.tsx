import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { Loading } from './components/loading.tsx'
import { Notice } from './components/notice.tsx'
import { homeOf, useMe } from './me.ts'
import { type Page, pages } from './pages/index.ts'

type Frame = ComponentType<{ readonly children: ReactNode }>
const Bare: Frame = ({ children }) => <>{children}</>
const frames: Record<Page['layout'], Frame> = {
  bare: Bare,
  public: lazy(() => import('./components/public-frame.tsx')),
  patient: lazy(() => import('./components/patient-frame.tsx')),
  clinic: lazy(() => import('./components/clinic-frame.tsx')),
}

const opened = pages.map((page) => ({ ...page, Content: lazy(page.load) }))

/** A page that fails says so and keeps the rest standing. */
class Mend extends Component<{ readonly children: ReactNode }, { readonly failed: string | null }> {
  override state = { failed: null }
  static getDerivedStateFromError(error: Error) {
    return { failed: error.message }
  }
  override render() {
    if (this.state.failed === null) return this.props.children
    return (
      <Notice tone="danger" title="This page could not be shown">
        {this.state.failed}. <a href={location.pathname}>Try again</a>
      </Notice>
    )
  }
}

function Opened({ page, Content }: { readonly page: Page; readonly Content: ComponentType }) {
  const me = useMe(page.roles !== undefined)
  const [path] = useLocation()
  if (page.roles) {
    if (me === undefined) return <Loading />
    if (me === null) return <Redirect to={`/sign-in?next=${encodeURIComponent(path)}`} replace />
    if (!page.roles.includes(me.role)) return <Redirect to={homeOf[me.role]} replace />
  }
  const Layout = frames[page.layout]
  return (
    <Layout>
      <Mend key={path}>
        <Suspense fallback={<Loading />}>
          <Content />
        </Suspense>
      </Mend>
    </Layout>
  )
}

export function App() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        {opened.map(({ Content, ...page }) => (
          <Route key={page.path} path={page.path}>
            <Opened page={page} Content={Content} />
          </Route>
        ))}
        <Route>
          <Notice tone="plain" title="There is no such page">
            <a href="/">Back to the start</a>
          </Notice>
        </Route>
      </Switch>
    </Suspense>
  )
}
