/// A map with string keys, shared by everything that holds it: `set` is seen everywhere, as in Go.
public final class TemplateMap {
  /// The entries; templates see them in the order of their keys' bytes.
  public var entries: [String: TemplateValue]
  /// Whether it is a `map[string]string`, in which `index` finds empty text for a key that is not there.
  public let holdsTexts: Bool
  /// Whether the rendering that made it will empty it: see ``Evaluator/releaseMaps()``.
  var isScratch = false

  /// Makes a map.
  public init(_ entries: [String: TemplateValue] = [:], holdsTexts: Bool = false) {
    self.entries = entries
    self.holdsTexts = holdsTexts
  }

  /// The keys in the order in which Go ranges over and prints them. O(n log n).
  public var sortedKeys: [String] { entries.keys.sorted(by: ByteText.precedes) }

  /// What `index` finds for a key that is not there.
  var absentValue: TemplateValue { holdsTexts ? .string("") : .null }
}
