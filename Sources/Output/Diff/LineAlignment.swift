/// Aligns two sequences of line numbers: which elements of each form a common subsequence, as long as work allows.
///
/// The linear-space algorithm of Myers ("An O(ND) Difference Algorithm and Its Variations", 1986, §4b) on a stack of
/// boxes. A box that costs too much is split at the furthest point reached, and when the whole budget is spent, what is
/// left counts as changed: the result is then longer than need be, and still right.
struct LineAlignment {
  /// A part of the old sequence against a part of the new one.
  struct Box {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Which old elements are kept.
  private(set) var keptOld: [Bool]
  /// Which new elements are kept; equally many, in the same order, and equal.
  private(set) var keptNew: [Bool]

  let old: [Int]
  let new: [Int]
  /// The furthest old index reached from the start of a box, by diagonal (old index - new index).
  var forward: [Int]
  /// The furthest old index reached back from the end of a box, by diagonal.
  var backward: [Int]
  /// Steps that may still be taken: a linear share, and enough to solve small inputs exactly.
  var budget: Int
  /// The number of edits after which a box is split as it is.
  let patience: Int

  init(_ old: [Int], _ new: [Int], budget: Int? = nil, patience: Int = 512) {
    self.old = old
    self.new = new
    self.patience = patience
    self.budget = budget ?? 16 * (old.count + new.count) + 20_000_000
    keptOld = [Bool](repeating: false, count: old.count)
    keptNew = [Bool](repeating: false, count: new.count)
    forward = [Int](repeating: 0, count: old.count + new.count + 3)
    backward = forward
  }

  /// Fills `keptOld` and `keptNew`, in O(patience × lines) within the budget.
  mutating func run() {
    var boxes = [Box(old: 0..<old.count, new: 0..<new.count)]
    while let box = boxes.popLast() {
      let core = keepingEnds(of: box)
      guard !core.old.isEmpty, !core.new.isEmpty, budget > 0 else { continue }
      let point = splitPoint(of: core)
      let isCorner =
        (point.old, point.new) == (core.old.lowerBound, core.new.lowerBound)
        || (point.old, point.new) == (core.old.upperBound, core.new.upperBound)
      // A corner would give the same box again.
      if isCorner { continue }
      boxes.append(Box(old: core.old.lowerBound..<point.old, new: core.new.lowerBound..<point.new))
      boxes.append(Box(old: point.old..<core.old.upperBound, new: point.new..<core.new.upperBound))
    }
  }

  private mutating func keepingEnds(of box: Box) -> Box {
    var (oldStart, oldEnd) = (box.old.lowerBound, box.old.upperBound)
    var (newStart, newEnd) = (box.new.lowerBound, box.new.upperBound)
    while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
      keptOld[oldStart] = true
      keptNew[newStart] = true
      oldStart += 1
      newStart += 1
    }
    while oldStart < oldEnd, newStart < newEnd, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
      keptOld[oldEnd] = true
      keptNew[newEnd] = true
    }
    return Box(old: oldStart..<oldEnd, new: newStart..<newEnd)
  }
}
