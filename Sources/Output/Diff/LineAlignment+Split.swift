extension LineAlignment {
  /// A point through which an alignment of a box goes.
  struct Point {
    var old: Int
    var new: Int
  }

  /// The diagonals that one direction of the search covers; every second one holds a current value.
  private struct Diagonals {
    var low: Int
    var high: Int

    /// One more diagonal on each side, one fewer where the box ends.
    ///
    /// The caller puts a sentinel beyond each new one.
    mutating func widen(in box: Box) {
      low += low > box.old.lowerBound - box.new.upperBound ? -1 : 1
      high += high < box.old.upperBound - box.new.lowerBound ? 1 : -1
    }
  }

  /// The middle of a shortest edit script of a box, or, out of patience, the furthest point reached.
  ///
  /// Both directions take one edit a round. They meet in the middle, which halves the box in O(edits) space.
  mutating func splitPoint(of box: Box) -> Point {
    let start = box.old.lowerBound - box.new.lowerBound
    let end = box.old.upperBound - box.new.upperBound
    let meetsGoingForward = (start - end) % 2 != 0
    var ahead = Diagonals(low: start, high: start)
    var behind = Diagonals(low: end, high: end)
    setForward(start, box.old.lowerBound)
    setBackward(end, box.old.upperBound)
    for round in 1... {
      let (reached, returned) = (ahead, behind)
      ahead.widen(in: box)
      if ahead.low < reached.low { setForward(ahead.low - 1, -1) }
      if ahead.high > reached.high { setForward(ahead.high + 1, -1) }
      if let point = advance(ahead, in: box, meeting: meetsGoingForward ? behind : nil) { return point }
      behind.widen(in: box)
      if behind.low < returned.low { setBackward(behind.low - 1, Int.max) }
      if behind.high > returned.high { setBackward(behind.high + 1, Int.max) }
      if let point = retreat(behind, in: box, meeting: meetsGoingForward ? nil : ahead) { return point }
      if round >= patience || budget <= 0 { break }
    }
    return furthestPoint(ahead, behind, in: box)
  }

  private mutating func advance(_ diagonals: Diagonals, in box: Box, meeting others: Diagonals?) -> Point? {
    var diagonal = diagonals.high
    while diagonal >= diagonals.low {
      let (below, above) = (forward[slot(diagonal - 1)], forward[slot(diagonal + 1)])
      var place = below >= above ? below + 1 : above
      let first = place
      while place < box.old.upperBound, place - diagonal < box.new.upperBound, old[place] == new[place - diagonal] {
        place += 1
      }
      budget -= 1 + place - first
      setForward(diagonal, place)
      if let others, others.low <= diagonal, diagonal <= others.high, backward[slot(diagonal)] <= place {
        return clamped(place, diagonal, to: box)
      }
      diagonal -= 2
    }
    return nil
  }

  private mutating func retreat(_ diagonals: Diagonals, in box: Box, meeting others: Diagonals?) -> Point? {
    var diagonal = diagonals.high
    while diagonal >= diagonals.low {
      let (below, above) = (backward[slot(diagonal - 1)], backward[slot(diagonal + 1)])
      var place = below < above ? below : above - 1
      let first = place
      while place > box.old.lowerBound, place - diagonal > box.new.lowerBound,
        old[place - 1] == new[place - diagonal - 1]
      {
        place -= 1
      }
      budget -= 1 + first - place
      setBackward(diagonal, place)
      if let others, others.low <= diagonal, diagonal <= others.high, forward[slot(diagonal)] >= place {
        return clamped(place, diagonal, to: box)
      }
      diagonal -= 2
    }
    return nil
  }

  private func furthestPoint(_ ahead: Diagonals, _ behind: Diagonals, in box: Box) -> Point {
    let fromStart = stride(from: ahead.low, through: ahead.high, by: 2)
      .map { clamped(forward[slot($0)], $0, to: box) }
      .max { $0.old + $0.new < $1.old + $1.new }
    let fromEnd = stride(from: behind.low, through: behind.high, by: 2)
      .map { clamped(backward[slot($0)], $0, to: box) }
      .min { $0.old + $0.new < $1.old + $1.new }
    let corner = Point(old: box.old.lowerBound, new: box.new.lowerBound)
    guard let fromStart, let fromEnd else { return fromStart ?? fromEnd ?? corner }
    let wayAhead = fromStart.old + fromStart.new - corner.old - corner.new
    let wayBack = box.old.upperBound + box.new.upperBound - fromEnd.old - fromEnd.new
    return wayAhead >= wayBack ? fromStart : fromEnd
  }

  /// A step may end one past the box, where there is nothing to align.
  private func clamped(_ place: Int, _ diagonal: Int, to box: Box) -> Point {
    Point(
      old: min(max(place, box.old.lowerBound), box.old.upperBound),
      new: min(max(place - diagonal, box.new.lowerBound), box.new.upperBound)
    )
  }

  private func slot(_ diagonal: Int) -> Int { diagonal + new.count + 1 }
  private mutating func setForward(_ diagonal: Int, _ place: Int) { forward[slot(diagonal)] = place }
  private mutating func setBackward(_ diagonal: Int, _ place: Int) { backward[slot(diagonal)] = place }
}
