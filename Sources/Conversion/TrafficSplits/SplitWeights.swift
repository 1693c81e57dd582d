import Resources
public import YAML

/// The weights of a TrafficSplit's backends as whole numbers.
///
/// Source: SMI `apis/traffic-split`; the first version wrote quantities such as `500m`.
public enum SplitWeights {
  /// The weights, in thousandths where one is written so; 0 for what is no number or negative. O(backends).
  public static func numbers(of backends: [Node]) -> [Int64] {
    let texts = backends.map { $0.memberText("weight") }
    let isFine = texts.contains { $0.hasSuffix("m") }
    return texts.map { text in
      let number = Int32(text.hasSuffix("m") ? text.dropLast() : text[...]).map(Int64.init) ?? 0
      return max(0, isFine && !text.hasSuffix("m") ? number * 1_000 : number)
    }
  }
}
