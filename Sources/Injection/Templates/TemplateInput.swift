import YAML

/// What a template is filled in from.
struct TemplateInput {
  /// The settings as the pod's annotations change them.
  let options: ProxyOptions
  /// The pod without any injection.
  let pod: Pod
  /// What runs the pod.
  let owner: WorkloadOwner
  /// What the sidecar template makes of the options and of the pod's annotations, where that is known already.
  var outline: SidecarOutline?

  var settings: InjectionSettings { options.settings }

  /// The names of the application's containers.
  var applicationContainers: [String] { pod.containers.compactMap(\.name).filter { $0 != ContainerName.proxy } }

  /// `imagePullSecrets`; nil when there are none.
  var imagePullSecrets: Value? {
    let names = settings.imagePullSecrets
    return names.isEmpty ? nil : .sequence(names.map { ["name": .string($0)] })
  }
}
