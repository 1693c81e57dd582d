import Diagnostics
import Output
import YAML

extension SchemaWalk {
  /// Lists of lists beyond this are not looked into: the API server reads none at all.
  private static let listDepthLimit = 8

  /// Checks an object of any kind, and the items of a list.
  mutating func visitResource(_ object: Node, depth: Int) {
    if Self.isForeignList(object), depth == 0 {
      let message = "a list of what are no objects of Kubernetes, and not checked"
      return report(.unknownKind, message, at: opening(of: object), severity: .information)
    }
    guard object.resolved.kind == .mapping else {
      return report(.unexpectedType, "expected an object, found \(object.foundDescription)", at: focus(of: object))
    }
    guard object.has("apiVersion") || object.has("kind") else {
      let message = "no apiVersion and no kind: not an object of Kubernetes, and not checked"
      return report(.unknownKind, message, at: opening(of: object), severity: .information)
    }
    guard let version = typeText("apiVersion", of: object), let kind = typeText("kind", of: object) else { return }
    let type = GroupVersionKind(apiVersion: version.text, kind: kind.text)
    guard !type.isList(object) else { return visit(listObject: object, depth: depth) }
    guard let known = ResourceKind.of(type) else { return reportUnknown(type, version: version, kind: kind) }
    if known.schemas.isEmpty {
      nullIsAbsent = true
      visit(object.index, .object(ObjectMetaSchema.unknownObject))
    } else if let schema = known.schema(version: type.version) {
      nullIsAbsent = schema.origin == .builtIn
      visit(object.index, .object(schema.shape))
    } else {
      let versions = known.versions.map { GroupVersionKind(group: type.group, version: $0, kind: "").apiVersion }
      let message = "no version \(type.apiVersion) of \(type.kind), there is \(versions.joined(separator: ", "))"
      report(.unknownVersion, message, at: version.node.range)
    }
  }

  /// Whether a list belongs to some other tool: nothing in it is an object. One of objects is a mistake for `List`.
  private static func isForeignList(_ node: Node) -> Bool {
    node.resolved.kind == .sequence && !node.items.contains { $0.resolved.has("apiVersion") || $0.resolved.has("kind") }
  }

  private mutating func typeText(_ name: StaticString, of object: Node) -> (node: Node, text: String)? {
    if let node = object.member(name) {
      if let text = node.string, !text.isEmpty { return (node, text) }
      let message = "\(name): expected text, found \(node.text.isEmpty ? "nothing" : node.foundDescription)"
      report(.unexpectedType, message, at: node.kind == .scalar ? node.range : opening(of: node))
    } else {
      report(.missingField, path.text(below: name.description) + ": required, but not set", at: focus(of: object))
    }
    return nil
  }

  private mutating func visit(listObject object: Node, depth: Int) {
    nullIsAbsent = true
    visit(object.index, .object(ObjectMetaSchema.list))
    guard depth < Self.listDepthLimit, let items = object.resolved.pair(forKey: "items") else { return }
    path.enter(.field(key: items.key.index))
    for (place, item) in items.value.items.enumerated() {
      path.enter(.item(place))
      visitResource(item.resolved, depth: depth + 1)
      path.leave()
    }
    path.leave()
  }

  private mutating func reportUnknown(
    _ type: GroupVersionKind,
    version: (node: Node, text: String),
    kind: (node: Node, text: String)
  ) {
    guard ResourceKind.completeGroups.contains(type.group) else {
      let message = "the kinds of \(type.group) are not known here and not checked"
      return report(.unknownGroup, message, at: version.node.range, severity: .information)
    }
    let group = type.group.isEmpty ? "the core group" : type.group
    let homes = ResourceKind.named(type.kind).filter { $0.group != "extensions" }
    if !homes.isEmpty {
      let names = homes.map { home in
        home.versions.first.map { GroupVersionKind(group: home.group, version: $0, kind: "").apiVersion } ?? home.group
      }
      let fixIts =
        homes.count == 1 && !homes[0].versions.isEmpty
        ? [Diagnostic.FixIt("write \(names[0])", replacing: version.node.range, with: names[0])] : []
      let message = "\(group) has no kind \(type.kind), which is in \(names.joined(separator: " and "))"
      return report(.unknownKind, message, at: version.node.range, fixIts: fixIts)
    }
    let kinds = ResourceKind.known.filter { $0.group == type.group }.map(\.kind)
    let near = NearestMatch.candidates(for: type.kind, among: kinds, limit: 2)
    let hint = near.isEmpty ? "" : ", did you mean \(near.joined(separator: " or "))"
    let fixIts =
      near.count == 1 ? near.map { Diagnostic.FixIt("write \($0)", replacing: kind.node.range, with: $0) } : []
    report(.unknownKind, "\(group) has no kind \(type.kind)\(hint)", at: kind.node.range, fixIts: fixIts)
  }
}
