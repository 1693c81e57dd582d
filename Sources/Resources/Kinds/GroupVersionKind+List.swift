import YAML

extension GroupVersionKind {
  /// Whether an object of this type is a list of others: `List`, and the lists that the API server answers with, such as
  /// `PodList`.
  public func isList(_ object: Node) -> Bool {
    if kind == "List" { return group.isEmpty }
    return kind.hasSuffix("List") && object.member("items")?.kind == .sequence
      && ResourceKind.named(group: group, kind: String(kind.dropLast(4))) != nil
  }
}
