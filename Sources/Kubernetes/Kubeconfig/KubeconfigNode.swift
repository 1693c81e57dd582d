import Diagnostics
import System
import YAML

/// A mapping of a kubeconfig file whose fields are read by their types, with the file for errors and relative paths.
struct KubeconfigNode {
  let node: Node
  let source: SourceFile

  /// A mapping; anything else is an error that names the field.
  init(_ node: Node, of field: String, in source: SourceFile) throws(KubeconfigFileProblem) {
    guard node.resolved.kind == .mapping else {
      throw KubeconfigFileProblem("\(field) must be a mapping", at: node.range, in: source)
    }
    self.node = node.resolved
    self.source = source
  }

  var position: KubeconfigPosition {
    KubeconfigPosition(path: source.name, line: LineTable(source).position(of: node.range.start).line)
  }

  private func failure(_ message: String, at node: Node) -> KubeconfigFileProblem {
    KubeconfigFileProblem(message, at: node.range, in: source)
  }

  /// The text of a field; nil when it is absent, null or empty, which Go does not tell apart.
  func text(_ name: StaticString) throws(KubeconfigFileProblem) -> String? {
    guard let field = node.member(name) else { return nil }
    let text = try text(of: field, "\(name)")
    return text.isEmpty ? nil : text
  }

  private func text(of field: Node, _ name: String) throws(KubeconfigFileProblem) -> String {
    if field.isNull { return "" }
    guard let text = field.string else { throw failure("\(name) must be text", at: field) }
    return text
  }

  func flag(_ name: StaticString) throws(KubeconfigFileProblem) -> Bool {
    guard let field = node.member(name) else { return false }
    guard let flag = field.boolean else { throw failure("\(name) must be true or false", at: field) }
    return flag
  }

  /// The bytes that a field has in base64.
  func data(_ name: StaticString) throws(KubeconfigFileProblem) -> [UInt8]? {
    guard let field = node.member(name), let text = try text(name) else { return nil }
    guard let bytes = Base64Text.decode(ArraySlice(text.utf8)) else {
      throw failure("\(name) must be base64", at: field)
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// A path, which counts from the directory of the file.
  func path(_ name: StaticString) throws(KubeconfigFileProblem) -> String? {
    try text(name).map { path in path.hasPrefix("/") ? path : Path.join(directory, path) }
  }

  var directory: String { Path.parent(of: source.name) ?? (source.name.hasPrefix("/") ? "/" : ".") }

  func mapping(_ name: StaticString) throws(KubeconfigFileProblem) -> KubeconfigNode? {
    guard let field = node.member(name) else { return nil }
    return try KubeconfigNode(field, of: "\(name)", in: source)
  }

  func mappings(_ name: StaticString) throws(KubeconfigFileProblem) -> [KubeconfigNode] {
    var mappings: [KubeconfigNode] = []
    for item in try items(name) { mappings.append(try KubeconfigNode(item, of: "an item of \(name)", in: source)) }
    return mappings
  }

  func texts(_ name: StaticString) throws(KubeconfigFileProblem) -> [String] {
    var texts: [String] = []
    for item in try items(name) { texts.append(try text(of: item, "an item of \(name)")) }
    return texts
  }

  private func items(_ name: StaticString) throws(KubeconfigFileProblem) -> Node.Items {
    guard let field = node.member(name) else { return node.items }
    guard field.kind == .sequence else { throw failure("\(name) must be a list", at: field) }
    return field.items
  }

  /// The texts of a mapping by key.
  func textsByKey(_ name: StaticString) throws(KubeconfigFileProblem) -> [String: String] {
    var texts: [String: String] = [:]
    guard let fields = try mapping(name) else { return [:] }
    for pair in fields.node.pairs {
      guard let key = pair.key.memberName else { throw failure("a key of \(name) must be text", at: pair.key) }
      texts[key] = try text(of: pair.value.resolved, "\(name).\(key)")
    }
    return texts
  }

  /// The lists of texts of a mapping by key.
  func listsByKey(_ name: StaticString) throws(KubeconfigFileProblem) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    guard let fields = try mapping(name) else { return [:] }
    for pair in fields.node.pairs {
      guard let key = pair.key.memberName else { throw failure("a key of \(name) must be text", at: pair.key) }
      let list = pair.value.resolved
      guard list.kind == .sequence else { throw failure("\(name).\(key) must be a list", at: list) }
      var texts: [String] = []
      for item in list.items { texts.append(try text(of: item.resolved, "an item of \(name).\(key)")) }
      lists[key] = texts
    }
    return lists
  }

  /// The entries of a list of named entries, such as `clusters: [{name: a, cluster: {…}}]`.
  ///
  /// An entry that is written twice is an error in client-go too.
  func entries<Entry>(
    _ list: StaticString,
    _ field: StaticString,
    _ read: (KubeconfigNode) throws(KubeconfigFileProblem) -> Entry
  ) throws(KubeconfigFileProblem) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for item in try mappings(list) {
      let name = try item.text("name") ?? ""
      guard entries[name] == nil else {
        throw failure("duplicate name \"\(name)\" in list \(list)", at: item.node)
      }
      guard let content = item.node.member(field) else { continue }
      entries[name] = try read(KubeconfigNode(content, of: "\(field)", in: source))
    }
    return entries
  }
}
