import Analysis
import Output
import ProxyConfig

/// What meshctl tells beyond istioctl, section by section.
struct SectionList {
  let sections: [Section]

  init(_ subject: Subject, _ mesh: DescribedMesh, _ surroundings: Surroundings) {
    let pod = subject.meshedPods.first ?? subject.pods.first
    var sections: [Section] = []
    sections.append(RequestPathSection(subject, mesh).section)
    if let pod, subject.kind != .virtualService {
      let proxy = surroundings.proxy ?? ProxyView(mesh.identity(of: pod.workload), in: mesh)
      sections += [
        MutualTLSSection(subject, pod, mesh).section, AuthorizationSection(proxy, pod, mesh).section,
        InjectionSection(pod, mesh, surroundings).section,
      ]
    }
    sections += [PortSection(subject, pod, mesh).section, EndpointSection(subject.services, mesh).section]
    sections.append(FindingSection(subject, mesh).section)
    if let events = surroundings.events { sections.append(Self.section(of: events)) }
    sections.append(NextSection(subject, mesh, surroundings).section)
    self.sections = sections
  }

  private static func section(of events: [Event]) -> Section {
    Section(
      key: "events",
      title: "Recent events",
      entries: events.map { Tree(Cell($0.line)) },
      payload: .array(events.map(\.payload))
    )
  }
}
