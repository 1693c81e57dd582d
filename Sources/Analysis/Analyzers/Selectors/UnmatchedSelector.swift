import Diagnostics
import Output
import Resources
import YAML

/// What to say of a selector that selects no workload given.
struct UnmatchedSelector {
  /// The selector as people write it: `app=reviews,version=v1`.
  let text: String
  /// What to do about it; empty when nothing is near.
  let advice: String
  /// The value to point at: the one that no workload has, or the whole selector.
  let place: Node
  /// The change that would mend it, when there is one alone.
  let fixIts: [Diagnostic.FixIt]

  /// Compares the labels of a selector with those of all workloads.
  init(_ selector: Node, among values: LabelValues) {
    let shortest = 5
    text = Self.text(of: selector.textMembers)
    for pair in selector.pairs where pair.value.resolved.kind == .scalar {
      let known = values.values(of: pair.key.text)
      guard !known.contains(pair.value.text) else { continue }
      // Of short values, such as v1 and v2, any is near any other.
      guard pair.value.text.count >= shortest else { continue }
      let near = NearestMatch.candidates(for: pair.value.text, among: known)
      guard !near.isEmpty else { continue }
      advice = ": did you mean \(pair.key.text)=\(near.joined(separator: " or \(pair.key.text)="))?"
      place = pair.value
      fixIts = near.count == 1 ? [.init("write \(near[0])", replacing: pair.value.range, with: near[0])] : []
      return
    }
    advice = ""
    place = selector
    fixIts = []
  }

  /// A selector as people write it.
  static func text(of labels: [String: String]) -> String {
    labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  }
}
