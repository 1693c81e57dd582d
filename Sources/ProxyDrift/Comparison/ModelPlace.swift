import Output
import ProxyConfig

/// What a translation knows of the fields at a place of a resource.
struct ModelPlace {
  /// How much.
  enum Knowledge {
    /// Everything.
    case whole
    /// Something below.
    case part
    /// Nothing.
    case none
  }

  private let model: FieldModel
  private let path: String

  /// A whole resource of a type.
  init(_ type: ResourceType) {
    model = FieldModel.of(type)
    path = ""
  }

  private init(_ model: FieldModel, _ path: String) {
    self.model = model
    self.path = path
  }

  /// The place of a field below.
  func inside(_ field: String) -> ModelPlace {
    // The routes in a listener are those of a route configuration.
    if field == "route_config" { return ModelPlace(.routeConfiguration, "") }
    return ModelPlace(model, path.isEmpty ? field : "\(path)/\(field)")
  }

  /// The path by which the place is counted.
  var name: String { path }

  /// How much the translation knows of it.
  var knowledge: Knowledge { path.isEmpty ? .part : model.knowledge(of: path) }

  /// Whether the translation writes this field itself, apart from those below it.
  var isWritten: Bool { model.isWritten(path) }

  /// Whether an element of a list may be one of the translation's: not an extension of a type that it never writes.
  static func mayBeWritten(_ element: JSONValue) -> Bool {
    if element["config_discovery"] != nil { return false }
    guard let type = element.member("typed_config", "@type")?.text else { return true }
    return ModelledFields.knows(type: type)
  }
}
