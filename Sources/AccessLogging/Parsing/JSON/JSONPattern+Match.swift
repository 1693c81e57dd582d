extension JSONPattern {
  /// Reads a line. O(bytes).
  ///
  /// The keys come in any order, the last of those of one name counts, and what nobody asks for is passed over by its
  /// brackets and quotes alone.
  func match(_ line: Span<UInt8>, into entry: inout AccessLogEntry, _ progress: inout JSONProgress) -> Bool {
    var index = line.endOfBlanks(from: 0)
    progress.restart()
    guard read(line, &index, into: &entry, &progress), line.endOfBlanks(from: index) == line.count else {
      return false
    }
    return progress.fields.count >= fewest && progress.fields.intersects(telling)
  }

  /// Reads an object from its bracket to behind the one that ends it.
  private func read(
    _ line: Span<UInt8>,
    _ index: inout Int,
    into entry: inout AccessLogEntry,
    _ progress: inout JSONProgress
  ) -> Bool {
    guard line.take(UInt8(ascii: "{"), &index) else { return false }
    if line.take(UInt8(ascii: "}"), &index) { return true }
    while true {
      guard line.take(UInt8(ascii: "\""), &index) else { return false }
      let key = key(at: index, in: line, &progress)
      guard let end = key.map({ index &+ keys[$0].count }) ?? line.endOfString(from: index) else { return false }
      index = end
      guard line.take(UInt8(ascii: ":"), &index) else { return false }
      index = line.endOfBlanks(from: index)
      guard readValue(key, line, &index, into: &entry, &progress) else { return false }
      if line.take(UInt8(ascii: "}"), &index) { return true }
      guard line.take(UInt8(ascii: ","), &index) else { return false }
    }
  }

  /// The place of the key whose name begins there.
  @inline(__always)
  private func key(at index: Int, in line: Span<UInt8>, _ progress: inout JSONProgress) -> Int? {
    let guess = progress.guess
    if guess < keys.count, isName(of: keys[guess], at: index, in: line) {
      progress.found(guess)
      return guess
    }
    for place in keys.indices where isName(of: keys[place], at: index, in: line) {
      progress.found(place)
      return place
    }
    return nil
  }

  @inline(__always)
  private func isName(of key: Key, at index: Int, in line: Span<UInt8>) -> Bool {
    var offset = 0
    let names = names.span
    while offset < key.count {
      let difference = names.word(at: key.start &+ offset).bytes ^ line.word(at: index &+ offset).bytes
      let left = key.count &- offset
      let mask: UInt64 = left >= 8 ? .max : (1 &<< UInt64(truncatingIfNeeded: left &* 8)) &- 1
      guard difference & mask == 0 else { return false }
      offset &+= 8
    }
    return true
  }

  @inline(__always)
  private func readValue(
    _ key: Int?,
    _ line: Span<UInt8>,
    _ index: inout Int,
    into entry: inout AccessLogEntry,
    _ progress: inout JSONProgress
  ) -> Bool {
    guard let key else { return line.passValue(&index) }
    switch keys[key].meaning {
    case .field(let field):
      guard let place = line.scalar(&index, decodingInto: &entry.decoded) else { return false }
      entry.places[field] = place
      progress.fields.insert(rawValue: field)
      return true
    case .text(let text):
      guard let place = line.scalar(&index, decodingInto: &entry.decoded) else { return false }
      if texts[text].match(place, in: line, into: &entry) {
        progress.fields.formUnion(texts[text].fields)
      } else {
        entry.clear(texts[text].fields)
      }
      return true
    case .object(let object):
      guard index < line.count, line[index] == UInt8(ascii: "{") else { return line.passValue(&index) }
      return objects[object].read(line, &index, into: &entry, &progress)
    }
  }
}

extension TextPattern {
  /// Reads a text within a line; false if it does not fit.
  fileprivate func match(_ place: Range<Int>, in line: Span<UInt8>, into entry: inout AccessLogEntry) -> Bool {
    guard place.lowerBound >= line.count, !place.isEmpty else {
      return match(line.extracting(place), base: place.lowerBound, into: &entry.places)
    }
    let decoded = entry.decoded
    let text = place.lowerBound - line.count..<place.upperBound - line.count
    return match(decoded.span.extracting(text), base: place.lowerBound, into: &entry.places)
  }

  private func match(_ text: Span<UInt8>, base: Int, into places: inout [Range<Int>]) -> Bool {
    var places = places.mutableSpan
    for leniency in Leniency.allCases where match(text, leniency: leniency, base: base, into: &places) { return true }
    return false
  }
}
