import YAML

/// The containers of a pod's author that the injected ones are merged with, as `proxy.istio.io/overrides` keeps them.
struct ContainerOverrides: Equatable {
  var containers: [Value] = []
  var initContainers: [Value] = []

  init() {}

  /// Reads the annotation; nil when the text is no JSON of containers.
  init?(json: String) {
    guard let value = JSONText.value(of: json), case .mapping = value else { return nil }
    containers = value["containers"]?.items ?? []
    initContainers = value["initContainers"]?.items ?? []
    guard (containers + initContainers).allSatisfy({ $0.name != nil }) else { return nil }
  }

  var isEmpty: Bool { containers.isEmpty && initContainers.isEmpty }

  /// The annotation's text, as Go marshals the containers.
  var json: String {
    let lists = [("containers", containers), ("initContainers", initContainers)].filter { !$0.1.isEmpty }
    return JSONText.text(
      of: .mapping(lists.map { Value.Entry($0.0, .sequence($0.1.map(ContainerFields.ordered))) })
    )
  }

  /// A container as it overrides the injected one: an image `auto` leaves the image to injection
  /// (webhook.go AutoImage).
  static func overlay(_ container: Value) -> Value {
    var overlay = container
    if container["image"] == Self.automaticImage { overlay.removeField("image") }
    return overlay
  }

  /// A container as its author had it, from what is recorded of it and the injected one; where that has an image of its
  /// own, the author left it to injection.
  static func restored(_ overlay: Value, from injected: Value?) -> Value {
    var container = injected.map { ContainerFields.spelt(overlay, like: $0) } ?? overlay
    if container["image"] == nil, injected?["image"] != nil { container.setField("image", to: automaticImage) }
    if container["resources"] == .mapping([]) { container.removeField("resources") }
    return container
  }

  private static let automaticImage: Value = "auto"
}
