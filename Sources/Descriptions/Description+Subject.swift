import Analysis
import Output
import ProxyConfig
import Resources

extension Description {
  /// Tells about an object. Pure: everything was read before. O(objects of the mesh).
  public init(of subject: Subject, in mesh: DescribedMesh, _ surroundings: Surroundings) {
    self.init(
      kind: subject.object.identity.type.kind,
      name: subject.object.name,
      namespace: subject.object.namespace
    )
    switch subject.kind {
    case .pod, .deployment: describePods(subject, mesh, surroundings)
    case .service: describeService(subject, mesh, surroundings)
    case .virtualService: describeVirtualService(subject, mesh)
    case .gateway: describeGateway(subject, mesh)
    }
    sections = SectionList(subject, mesh, surroundings).sections
  }

  // MARK: Pods and services

  private mutating func describePods(_ subject: Subject, _ mesh: DescribedMesh, _ surroundings: Surroundings) {
    if subject.kind == .deployment, !subject.pods.contains(where: { $0.workload.object == subject.object }) {
      describeOwner(subject, mesh)
    }
    guard let pod = subject.meshedPods.first ?? subject.pods.first else {
      facts += [.init("proxyAsked", false), .init("pods", []), .init("services", []), .init("ingress", [])]
      return
    }
    let summaries = subject.pods.map { PodSummary($0, in: mesh, ignoresUnmeshed: surroundings.ignoresUnmeshed) }
    var lines = summaries.flatMap(\.lines)
    if subject.services.isEmpty, !surroundings.ignoresUnmeshed {
      lines.append(
        Line(
          "Warning: No Kubernetes Services select pod \(mesh.name(of: pod.workload.object)) "
            + "(see https://istio.io/docs/setup/kubernetes/additional-setup/requirements/ )",
          .warning
        )
      )
    }
    paragraphs.append(Paragraph(apart: false, lines))
    let labels = subject.pods.map(\.workload.labels)
    let proxy = surroundings.proxy ?? ProxyView(mesh.identity(of: pod.workload), in: mesh)
    let services = subject.services.map { ServiceSummary($0, pod, proxy, pods: labels, in: mesh) }
    paragraphs += services.isEmpty ? [Paragraph(apart: true, [])] : services.map { Paragraph(apart: true, $0.lines) }
    let authentication = PeerAuthenticationSummary(
      PeerAuthentication(mesh.input, namespace: pod.workload.namespace, labels: pod.workload.labels)
    )
    paragraphs.append(Paragraph(apart: true, authentication.lines))
    let ingress = IngressSummary(surroundings.ingress, to: subject.services, labels: labels, in: mesh)
    paragraphs += ingress.paragraphs
    facts += [
      .init("proxyAsked", .bool(!proxy.isDerived)), .init("pods", .array(summaries.map(\.payload))),
      .init("services", .array(services.map(\.payload))),
      .init("peerAuthentication", authentication.payload), .init("ingress", ingress.payload),
    ]
  }

  /// A Deployment of a cluster, which makes the pods that come after it.
  private mutating func describeOwner(_ subject: Subject, _ mesh: DescribedMesh) {
    var lines = [Line("Deployment: \(mesh.name(of: subject.object))", .heading)]
    if subject.pods.isEmpty {
      lines.append(.warning("Deployment \(mesh.name(of: subject.object)) has no pods"))
    } else {
      let ready = subject.pods.count { $0.isRunning && $0.unreadyContainers("containerStatuses").isEmpty }
      lines.append(Line("Pods: \(subject.pods.count) (\(ready) ready)", indent: 3))
    }
    paragraphs.append(Paragraph(apart: false, lines))
  }

  private mutating func describeService(_ subject: Subject, _ mesh: DescribedMesh, _ surroundings: Surroundings) {
    let membership = ServiceMembership(subject, in: mesh)
    var lines = membership.warnings
    guard let pod = membership.pods.first else {
      paragraphs.append(Paragraph(apart: false, lines + membership.absence))
      facts += [.init("proxyAsked", false), .init("pods", []), .init("services", []), .init("ingress", [])]
      return
    }
    let labels = membership.pods.map(\.workload.labels)
    let proxy = surroundings.proxy ?? ProxyView(mesh.identity(of: pod.workload), in: mesh)
    let service = ServiceSummary(subject.object, pod, proxy, pods: labels, in: mesh)
    lines += service.lines
    paragraphs.append(Paragraph(apart: false, lines))
    let ingress = IngressSummary(surroundings.ingress, to: subject.services, labels: labels, in: mesh)
    paragraphs += ingress.paragraphs
    let summaries = membership.pods.map { PodSummary($0, in: mesh, ignoresUnmeshed: surroundings.ignoresUnmeshed) }
    facts += [
      .init("proxyAsked", .bool(!proxy.isDerived)), .init("pods", .array(summaries.map(\.payload))),
      .init("services", .array([service.payload])),
      .init("ingress", ingress.payload),
    ]
  }

  // MARK: Objects of Istio

  private mutating func describeVirtualService(_ subject: Subject, _ mesh: DescribedMesh) {
    let rules = VirtualServiceRules(subject.object, in: mesh)
    paragraphs.append(Paragraph(apart: false, rules.lines))
    facts.append(.init("virtualService", rules.payload))
  }

  private mutating func describeGateway(_ subject: Subject, _ mesh: DescribedMesh) {
    let servers = GatewayServers(subject.object, pods: subject.pods, in: mesh)
    paragraphs.append(Paragraph(apart: false, servers.lines))
    facts.append(.init("gateway", servers.payload))
  }
}
