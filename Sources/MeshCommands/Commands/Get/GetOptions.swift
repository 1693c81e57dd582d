import ArgumentParsing
import MeshStores

/// The flags of `meshctl get`.
struct GetOptions: MeshCommandOptions, ListCommandOptions {
  var mesh = MeshOptions()
  var list = ListOptions()
  var words: [String] = []
  var isAllNamespaces = false
  var labels = LabelSelector.everything
  var fields = FieldSelector.everything
  var watches = false
  var ignoresMissing = false
  var pageSize = PageSize()

  static let arguments: [Argument<Self>] = [
    .remaining("KIND", \.words, atLeast: 1, help: "a kind and names, KIND/NAME, or kinds with commas between them")
      .completing(.names(.resourceKinds))
  ]

  static let flags: [Flag<Self>] =
    [
      .switch("all-namespaces", short: "A", \.isAllNamespaces, help: "list the resources of all namespaces"),
      .value("selector", short: "l", "LABELS", \.labels, help: "only resources with such labels: app=reviews,tier!=db"),
      .value("field-selector", "FIELDS", \.fields, help: "only resources with such fields: metadata.name=reviews"),
      .switch("watch", short: "w", \.watches, help: "go on and tell what changes, until interrupted"),
      .switch("ignore-not-found", \.ignoresMissing, help: "say nothing of names that do not exist"),
      .value("chunk-size", "NUMBER", \.pageSize, help: "how many resources to ask the server for at a time"),
    ] + listFlags + meshFlags

  static var exclusive: [[PartialKeyPath<Self>]] { exclusiveMeshes + [[\.isAllNamespaces, \.mesh.namespace]] }
}
