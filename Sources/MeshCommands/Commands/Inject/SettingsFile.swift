import Diagnostics
import Injection
import MeshStores
import YAML

/// A file that says something of the mesh: its documents, and where in them a message points.
struct SettingsFile {
  let name: String
  /// The whole text where it is a template, which need not be YAML.
  let template: SourceFile?
  private let documents: [Document]
  private let context: Context
  private let format: ErrorFormat

  /// Reads a file; one that does not parse is told at once, unless it may be a template.
  init(
    _ path: String,
    in context: Context,
    as format: ErrorFormat,
    orTemplate mayBeTemplate: Bool = false
  ) throws(CommandError) {
    var documents: [Document] = []
    var text: [UInt8] = []
    for input in try ManifestInput.find(path, recursive: false, in: context) {
      var reader = try ManifestReader(input, in: context)
      while let document = try reader.next() {
        documents.append(document)
        if mayBeTemplate { text += document.source.bytes }
      }
    }
    let isTemplate = mayBeTemplate && Self.isTemplate(documents, text)
    if !isTemplate, let broken = documents.first(where: \.hasErrors) {
      context.show(broken.diagnostics, in: broken.source, as: format)
      throw .input("\(broken.source.name) does not parse", next: "mend it first")
    }
    self.name = path
    self.template = isTemplate ? SourceFile(name: path, bytes: text) : nil
    self.documents = documents.filter { !($0.root?.isNull ?? true) }
    self.context = context
    self.format = format
  }

  /// Takes an object of a mesh for a file that holds it.
  init(_ resource: StoredResource, in context: Context, as format: ErrorFormat) throws(CommandError) {
    name = "\(resource.reference)"
    template = nil
    documents = [try resource.document()]
    self.context = context
    self.format = format
  }

  /// Whether a text is a template of pods, with or without actions, and no object or configuration that holds some.
  private static func isTemplate(_ documents: [Document], _ text: [UInt8]) -> Bool {
    let holdsTemplates = documents.contains { document in
      ["kind", "templates", "policy"].contains { document.root?[$0] != nil }
    }
    guard !holdsTemplates else { return false }
    return String(decoding: text, as: UTF8.self).contains("{{")
      || documents.contains { !$0.hasErrors && $0.root?["spec"] != nil }
  }

  /// The first document of a kind; without a kind, the first at all.
  func root(kind: String? = nil) -> Node? {
    documents.lazy.compactMap(\.root).first { kind == nil || $0["kind"]?.text == kind }
  }

  /// The data of a key of the first ConfigMap: a text that is YAML itself; nil when it is not there.
  func configMapEntry(_ key: String) throws(CommandError) -> Node? {
    guard let text = root(kind: "ConfigMap")?["data"]?.value(forKey: key)?.text else { return nil }
    let document = Parser.parse(SourceFile(name: "\(name) (\(key) of the ConfigMap)", text: text))
    guard !document.hasErrors else {
      context.show(document.diagnostics, in: document.source, as: format)
      throw .input("\(name) does not parse", next: "mend its key \(key) first")
    }
    return document.root
  }

  /// The data of a node.
  func value(_ node: Node) throws(CommandError) -> Value {
    do { return try node.value } catch {
      context.show([error.diagnostic], in: node.document.source, as: format)
      throw .input("\(name) cannot be read", next: "mend it first")
    }
  }

  /// Warns of fields that nothing reads, where they stand below a node.
  func warn(of paths: [UnknownPath], below node: Node) {
    let warnings = paths.map { path in
      Diagnostic(
        .unknownField,
        .warning,
        path.message,
        at: (node.descendant(at: OperatorSpec.keys(of: path.path)) ?? node).range
      )
    }
    context.show(warnings, in: node.document.source, as: format)
  }

  /// Shows a field that cannot be what it is, and ends the command.
  func refuse(_ error: ConfigurationError, below node: Node) -> CommandError {
    let place = node.descendant(at: error.path) ?? node
    context.show(
      [Diagnostic(.unexpectedType, .error, error.message, at: place.range)],
      in: node.document.source,
      as: format
    )
    return .input("\(name) cannot be used", next: "mend it first")
  }
}

extension Node {
  /// The node at the end of a path of keys, as far down as there are any.
  fileprivate func descendant(at path: [String]) -> Node? {
    var node: Node? = self
    for key in path { node = node?.value(forKey: key) }
    return node
  }
}
