/// Which characters are one under `(?i)`: Unicode's simple case folding.
enum CaseFolding {
  /// A character and the others that fold to the same one.
  private struct Entry {
    let scalar: UInt32
    let cases: [UInt32]
  }

  /// The character and its other cases, in order.
  static func cases(of scalar: UInt32) -> [UInt32] {
    if let cases = asciiCases(of: scalar) { return cases }
    let index = firstIndex(from: scalar)
    return index < entries.count && entries[index].scalar == scalar ? entries[index].cases : [scalar]
  }

  /// Adds the other cases of every character of a set.
  static func addCases(to set: inout ScalarSet) {
    var added: [ClosedRange<UInt32>] = []
    for range in set.ranges {
      for scalar in range.lowerBound..<max(min(range.upperBound + 1, 0x80), range.lowerBound) {
        added += (asciiCases(of: scalar) ?? []).map { $0...$0 }
      }
      guard range.upperBound >= 0x80 else { continue }
      var index = firstIndex(from: max(range.lowerBound, 0x80))
      while index < entries.count, entries[index].scalar <= range.upperBound {
        added += entries[index].cases.map { $0...$0 }
        index += 1
      }
    }
    set = ScalarSet(set.ranges + added)
  }

  /// The cases of an ASCII character, without the table: most patterns need no other.
  private static func asciiCases(of scalar: UInt32) -> [UInt32]? {
    guard scalar < 0x80 else { return nil }
    switch scalar | 0x20 {
    case 0x6B: return [0x4B, 0x6B, 0x212A]  // the Kelvin sign
    case 0x73: return [0x53, 0x73, 0x17F]  // the long s
    case 0x61...0x7A: return [scalar & ~0x20, scalar | 0x20]
    default: return [scalar]
    }
  }

  private static func firstIndex(from scalar: UInt32) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].scalar < scalar { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Every character that has another case, in order. Characters with case end long before plane 2.
  private static let entries: [Entry] = {
    var orbits: [UInt32: [UInt32]] = [:]
    for value in UInt32(0)..<0x20000 {
      guard let scalar = Unicode.Scalar(value), canHaveCases(scalar), scalar.properties.changesWhenCaseMapped else {
        continue
      }
      orbits[folded(scalar), default: []].append(value)
    }
    return orbits.values.filter { $0.count > 1 }
      .flatMap { orbit in orbit.map { Entry(scalar: $0, cases: orbit) } }
      .sorted { $0.scalar < $1.scalar }
  }()

  /// Whether the general category is one that has characters with case; it is known much faster than the cases are.
  private static func canHaveCases(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .nonspacingMark, .letterNumber, .otherSymbol: true
    default: false
    }
  }

  /// The common character of an orbit: the lower case of the upper case, where both are single characters.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    // The dotless i has an upper case, but Unicode's CaseFolding.txt folds it only for Turkic languages.
    if scalar.value == 0x131 { return scalar.value }
    let properties = scalar.properties
    let upper = single(properties.uppercaseMapping) ?? single(properties.titlecaseMapping) ?? scalar
    return (single(upper.properties.lowercaseMapping) ?? upper).value
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    guard let first = scalars.first, scalars.dropFirst().isEmpty else { return nil }
    return first
  }
}
