/// The code points of each general category, read from the standard library.
enum CategoryRanges {
  /// The set of a category's two-letter name, or of its first letter for the whole group.
  ///
  /// Unassigned code points (Cn) have no name in RE2, and `C` leaves them out.
  static func set(named name: String) -> ScalarSet? {
    let found = byName.filter { $0.key == name || (name.utf8.count == 1 && $0.key.hasPrefix(name)) }
    return found.isEmpty ? nil : ScalarSet(found.values.flatMap { $0 })
  }

  private static let byName: [String: [ClosedRange<UInt32>]] = {
    // Surrogates are no `Unicode.Scalar`.
    var table: [String: [ClosedRange<UInt32>]] = ["Cs": [0xD800...0xDFFF]]
    for plane: ClosedRange<UInt32> in [0...0x3FFFF, 0xE0000...0x10FFFF] {
      var start = plane.lowerBound
      var current: String?
      var category: Unicode.GeneralCategory?
      for value in plane {
        let next = Unicode.Scalar(value)?.properties.generalCategory
        guard next != category else { continue }
        if let current { table[current, default: []].append(start...(value - 1)) }
        start = value
        category = next
        current = next.flatMap(Self.name)
      }
      if let current { table[current, default: []].append(start...plane.upperBound) }
    }
    return table
  }()

  private static func name(_ category: Unicode.GeneralCategory) -> String? {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: nil
    @unknown default: nil
    }
  }
}
