import ArgumentParsing
import MeshStores

/// The flags of `meshctl delete`.
struct DeleteOptions: WriteCommandOptions {
  var mesh = MeshOptions()
  var manifests = ManifestOptions()
  var write = MeshWriteOptions()
  var words: [String] = []
  var labels = LabelSelector.everything
  var deletesAll = false
  var ignoresMissing = false
  var isForced = false

  static let arguments: [Argument<Self>] = [
    .remaining("KIND", \.words, help: "a kind and names, or KIND/NAME")
      .completing(.names(.resourceKinds))
  ]

  static let flags: [Flag<Self>] =
    manifestFlags + [
      .value("selector", short: "l", "LABELS", \.labels, help: "all of a kind with such labels: app=reviews,tier!=db"),
      .switch("all", \.deletesAll, help: "all of a kind in the namespace"),
      .switch("ignore-not-found", \.ignoresMissing, help: "say nothing of names that do not exist"),
      .switch("force", \.isForced, help: "also what routes still use"),
    ] + writeFlags + meshFlags

  static var exclusive: [[PartialKeyPath<Self>]] { exclusiveMeshes + [[\.labels, \.deletesAll]] }
}
