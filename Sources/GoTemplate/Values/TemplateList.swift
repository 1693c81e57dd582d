/// A slice, which knows how deep lists nest in it so that their depth can be bounded.
public struct TemplateList {
  /// The items in order.
  public let items: [TemplateValue]
  let depth: Int

  /// Makes a list. O(items).
  public init(_ items: [TemplateValue]) {
    self.items = items
    var deepest = 0
    for item in items {
      if case .list(let list) = item { deepest = max(deepest, list.depth) }
    }
    depth = deepest + 1
  }
}
