import YAML

/// What both containers have in common.
extension SidecarOptions {
  /// The image of a container named so in the settings; the annotation's reference wins.
  func imageReference(_ name: String) -> Value {
    .string(
      image
        ?? ImageReference.text(hub: settings.hub, name: name, tag: settings.tag, variant: proxy.imageType)
    )
  }

  /// `resources` of both containers; nil when nothing is asked for.
  var resourceFields: Value? {
    func field(_ quantities: ResourceRequirements.Quantities) -> Value? {
      let entries = [("cpu", quantities.cpu), ("memory", quantities.memory)].compactMap { name, quantity in
        quantity.map { Value.Entry(name, .string($0)) }
      }
      return entries.isEmpty ? nil : .mapping(entries)
    }
    let entries = [("requests", field(proxy.resources.requests)), ("limits", field(proxy.resources.limits))]
      .compactMap { name, value in value.map { Value.Entry(name, $0) } }
    return entries.isEmpty ? nil : .mapping(entries)
  }

  /// `imagePullPolicy`, when the settings have one.
  var imagePullPolicy: Value? { settings.imagePullPolicy.map { .string($0) } }
}
