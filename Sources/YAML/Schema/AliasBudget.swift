/// How much of what is read may come from aliases, so that a few bytes cannot become gigabytes.
///
/// Node counts follow go-yaml v2 (`decode.go`, `allowedAliasRatio`): up to 400,000 nodes nearly all may come
/// through aliases, from 4,000,000 on a tenth. Bytes are bounded too, which go-yaml forgets: a long text aliased often.
struct AliasBudget {
  private static let generousNodes = 400_000.0
  private static let strictNodes = 4_000_000.0
  private static let aliasedByteLimit = 64 << 20

  /// The aliases that are being expanded.
  var depth = 0
  private var nodes = 0
  private var aliasedNodes = 0
  private var aliasedBytes = 0

  /// Counts a node; false when aliases have taken too large a share.
  mutating func countNode() -> Bool {
    nodes += 1
    if depth > 0 { aliasedNodes += 1 }
    guard aliasedNodes > 100, nodes > 1000 else { return true }
    return Double(aliasedNodes) / Double(nodes) <= allowedRatio
  }

  /// Counts the text of a scalar; false when aliases have multiplied too much of it.
  mutating func countBytes(_ count: Int) -> Bool {
    guard depth > 0 else { return true }
    aliasedBytes += count
    return aliasedBytes <= Self.aliasedByteLimit
  }

  private var allowedRatio: Double {
    let count = Double(nodes)
    if count <= Self.generousNodes { return 0.99 }
    if count >= Self.strictNodes { return 0.10 }
    return 0.99 - 0.89 * (count - Self.generousNodes) / (Self.strictNodes - Self.generousNodes)
  }
}
