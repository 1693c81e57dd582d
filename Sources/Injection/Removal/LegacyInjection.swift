import YAML

/// What the injectors of older releases put into pods beside what they recorded.
struct LegacyInjection {
  private let status: InjectionStatus
  private let namespace: String?

  init(_ status: InjectionStatus, namespace: String?) {
    self.status = status
    self.namespace = namespace
  }

  /// Takes it out. A pod that was injected by a recent release has none of it, and keeps what looks alike.
  func remove(from pod: inout Pod) {
    guard !isRecent else { return }
    // The group that could read the token (Istio 1.4 to 1.15, injection-template.yaml).
    if var context = pod.spec["securityContext"], context["fsGroup"] == 1337 {
      context.removeField("fsGroup")
      pod.setSecurityContext(context)
    }
    // Istio 1.7 to 1.2x wrote the revision as a label, not yet as an annotation.
    let revision = status.revision.nonEmpty ?? "default"
    if pod.labels[Annotation.revision.rawValue] == revision { pod.removeLabel(Annotation.revision.rawValue) }
    removeSearchDomains(from: &pod)
  }

  /// Releases since 1.26 mount the certificate authority's list of revoked certificates.
  private var isRecent: Bool { status.volumes.contains("istio-ca-crl") }

  /// The domains of services in other clusters (`global.podDNSSearchNamespaces`, Istio 1.1 to 1.9).
  private func removeSearchDomains(from pod: inout Pod) {
    guard var configuration = pod.spec["dnsConfig"] else { return }
    let domains = ["global", "\(namespace ?? WorkloadOwner.defaultNamespace).global"]
    configuration.removeItems(from: "searches") { domains.contains($0.text ?? "") }
    if configuration["searches"] == .sequence([]) { configuration.removeField("searches") }
    if configuration == .mapping([]) {
      pod.spec.removeField("dnsConfig")
    } else {
      pod.spec.setField("dnsConfig", to: configuration)
    }
  }
}
