import ArgumentParsing

/// The flags of `meshctl diff`.
struct DiffOptions: ManifestCommandOptions {
  /// How differences are written.
  enum Format: String, CaseIterable, ArgumentValue {
    /// A unified diff of the resources as YAML.
    case diff
    /// Every field that differs.
    case json

    var errorFormat: ErrorFormat { self == .json ? .json : .text }
  }

  var mesh = MeshOptions()
  var manifests = ManifestOptions()
  var format = Format.diff
  var fieldManager = FieldOwner.standard

  static let flags: [Flag<Self>] =
    manifestFlags.map { $0.description.name == "filename" ? $0.required() : $0 } + [
      .value("output", short: "o", "FORMAT", \.format, help: "how to write what differs"),
      .value("field-manager", "NAME", \.fieldManager, help: "who the fields in the cluster would belong to"),
    ] + meshFlags
}
