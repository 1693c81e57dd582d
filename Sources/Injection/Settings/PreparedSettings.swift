import YAML

/// Settings, with what most pods share: what follows from the settings where no annotation changes them.
///
/// A class, since it is large and handed on for every pod.
final class PreparedSettings: Sendable {
  let settings: InjectionSettings
  private let options: ProxyOptions
  /// Nil where it depends on more than the settings.
  private let outline: SidecarOutline?

  init(_ settings: InjectionSettings) {
    let empty = Pod(metadata: .mapping([]), spec: .mapping([]))
    let options = ProxyOptions(settings, pod: empty, configuration: settings.mesh.proxy)
    self.settings = settings
    self.options = options
    // Mounted certificates are those of the pod's service account.
    let owner = WorkloadOwner(apiVersion: "v1", kind: "Pod", name: "", namespace: nil)
    let input = TemplateInput(options: options, pod: empty, owner: owner)
    outline = settings.identity.mountsCertificates ? nil : SidecarOutline(input)
  }

  /// What a template is filled in from for a pod: `original` is the pod without its former injection.
  func input(
    for pod: Pod,
    original: Pod,
    owner: WorkloadOwner,
    configuration: ProxyConfiguration,
    user: UserID
  ) -> TemplateInput {
    guard !pod.annotations.changeSettings, user == UserID() else {
      let options = ProxyOptions(settings, pod: original, configuration: configuration, user: user)
      return TemplateInput(options: options, pod: original, owner: owner)
    }
    return TemplateInput(options: options, pod: original, owner: owner, outline: outline)
  }
}

extension MetadataFields {
  /// Whether any of these annotations may change the settings for its pod, or the volumes that come with the proxy.
  fileprivate var changeSettings: Bool { names.contains(where: Annotation.changingSettings.contains) }
}

extension Annotation {
  /// All but those that decide on injection, record it, or are read where it is finished.
  fileprivate static let changingSettings = names.subtracting(
    [
      inject, status, overrides, revision, defaultContainer, defaultLogsContainer, rewriteProbes, prometheusScrape,
      prometheusPort, prometheusPath,
    ].map(\.rawValue)
  )
}
