import ArgumentParsing
import MeshStores

/// The flags of `meshctl apply`.
struct ApplyOptions: WriteCommandOptions {
  /// What becomes of weights that a rollout is shifting.
  enum ShiftedWeights {
    /// The object is refused.
    case refused
    /// Those of the mesh stay.
    case kept
    /// Those of the manifest are written.
    case overwritten
  }

  var mesh = MeshOptions()
  var manifests = ManifestOptions()
  var write = MeshWriteOptions()
  var validates = true
  var forcesConflicts = false
  var fieldManager = FieldOwner.standard
  var keepsWeights = false
  var isForced = false

  static let flags: [Flag<Self>] =
    manifestFlags.map { $0.description.name == "filename" ? $0.required() : $0 } + [
      .switch("validate", \.validates, help: "check the manifests first; --validate=false does not"),
      .switch("keep-weights", \.keepsWeights, help: "leave weights alone that a rollout is shifting"),
      .switch("force", \.isForced, help: "overwrite weights that a rollout is shifting"),
      .switch("force-conflicts", \.forcesConflicts, help: "take over fields that others manage in the cluster"),
      .value("field-manager", "NAME", \.fieldManager, help: "who the fields in the cluster belong to then"),
    ] + writeFlags + meshFlags

  static var exclusive: [[PartialKeyPath<Self>]] { exclusiveMeshes + [[\.keepsWeights, \.isForced]] }

  var shiftedWeights: ShiftedWeights {
    if keepsWeights { return .kept }
    return isForced ? .overwritten : .refused
  }
}
