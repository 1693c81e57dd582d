import YAML

/// What both containers have in common.
extension ProxyOptions {
  /// The image of a container named so in the settings; the annotation's reference wins.
  func imageReference(_ name: String) -> Value {
    .string(
      image
        ?? ImageReference.text(hub: settings.hub, name: name, tag: settings.tag, variant: imageType)
    )
  }

  /// `resources` of both containers; nil when nothing is asked for.
  var resourceFields: Value? {
    let entries = [("requests", proxy.resources.requests), ("limits", proxy.resources.limits)]
      .filter { !$0.1.isEmpty }
      .map { name, quantities in
        let fields = quantities.sorted { $0.key < $1.key }.map {
          Value.Entry($0.key, .string(Quantity.canonical($0.value)))
        }
        return Value.Entry(name, .mapping(fields))
      }
    return entries.isEmpty ? nil : .mapping(entries)
  }

  /// `imagePullPolicy`, when the settings have one.
  var imagePullPolicy: Value? { settings.imagePullPolicy.map { .string($0) } }
}
