/// Finds which lines of two texts differ.
///
/// Equal lines at both ends are set aside, then lines that occur in one text only, since no alignment can use them;
/// what is left goes through `LineAlignment`, whose work is bounded.
enum LineComparison {
  /// The edits from old to new, in order, with at least one equal line between two of them.
  static func edits(from old: TextLines, to new: TextLines) -> [LineEdit] {
    let shared = min(old.count, new.count)
    var head = 0
    while head < shared, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < shared - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }

    let (oldNumbers, newNumbers) = numbers(
      of: (head..<old.count - tail).map { old[$0] },
      and: (head..<new.count - tail).map { new[$0] }
    )
    let kept = keptLines(oldNumbers, newNumbers)
    let edits = edits(keptOld: kept.old, keptNew: kept.new, offset: head)
    return edits.isEmpty ? [] : slidDown(edits, old: old, new: new)
  }

  /// Gives equal lines equal numbers.
  private static func numbers(of old: [ArraySlice<UInt8>], and new: [ArraySlice<UInt8>]) -> (old: [Int], new: [Int]) {
    var known: [LineKey: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      let next = known.count
      let key = LineKey(line: line)
      if let number = known[key] { return number }
      known[key] = next
      return next
    }
    return (old.map(number), new.map(number))
  }

  /// Which lines stay, on each side; as many on one side as on the other.
  private static func keptLines(_ old: [Int], _ new: [Int]) -> (old: [Bool], new: [Bool]) {
    let inOld = Set(old)
    let inNew = Set(new)
    let oldPlaces = old.indices.filter { inNew.contains(old[$0]) }
    let newPlaces = new.indices.filter { inOld.contains(new[$0]) }
    var alignment = LineAlignment(oldPlaces.map { old[$0] }, newPlaces.map { new[$0] })
    alignment.run()
    var kept = (old: [Bool](repeating: false, count: old.count), new: [Bool](repeating: false, count: new.count))
    for (index, place) in oldPlaces.enumerated() { kept.old[place] = alignment.keptOld[index] }
    for (index, place) in newPlaces.enumerated() { kept.new[place] = alignment.keptNew[index] }
    return kept
  }

  private static func edits(keptOld: [Bool], keptNew: [Bool], offset: Int) -> [LineEdit] {
    var edits: [LineEdit] = []
    var (oldEnd, newEnd) = (0, 0)
    while oldEnd < keptOld.count || newEnd < keptNew.count {
      let (oldStart, newStart) = (oldEnd, newEnd)
      while oldEnd < keptOld.count, !keptOld[oldEnd] { oldEnd += 1 }
      while newEnd < keptNew.count, !keptNew[newEnd] { newEnd += 1 }
      if oldEnd > oldStart || newEnd > newStart {
        edits.append(LineEdit(old: oldStart + offset..<oldEnd + offset, new: newStart + offset..<newEnd + offset))
      }
      while oldEnd < keptOld.count, newEnd < keptNew.count, keptOld[oldEnd], keptNew[newEnd] {
        oldEnd += 1
        newEnd += 1
      }
    }
    return edits
  }

  /// Moves pure insertions and deletions down as far as the lines allow, as git does.
  ///
  /// A repeated block then shows as one whole block instead of the end of one and the start of the next. O(lines).
  private static func slidDown(_ edits: [LineEdit], old: TextLines, new: TextLines) -> [LineEdit] {
    var slid: [LineEdit] = []
    var next = LineEdit(old: old.count + 1..<old.count + 1, new: new.count + 1..<new.count + 1)
    for var edit in edits.reversed() {
      while (edit.old.isEmpty || edit.new.isEmpty), edit.old.upperBound < old.count, edit.new.upperBound < new.count,
        // One equal line must stay between two edits.
        edit.old.upperBound + 1 < next.old.lowerBound, edit.new.upperBound + 1 < next.new.lowerBound,
        edit.old.isEmpty
          ? new[edit.new.lowerBound] == new[edit.new.upperBound] : old[edit.old.lowerBound] == old[edit.old.upperBound]
      {
        edit.old = edit.old.lowerBound + 1..<edit.old.upperBound + 1
        edit.new = edit.new.lowerBound + 1..<edit.new.upperBound + 1
      }
      slid.append(edit)
      next = edit
    }
    return slid.reversed()
  }
}
