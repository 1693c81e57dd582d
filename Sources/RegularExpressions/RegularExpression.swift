/// An expression of RE2's language, which Envoy and Istio use: https://github.com/google/re2/wiki/Syntax.
///
/// Matching takes time linear in the text whatever the pattern: there is no backtracking. An expression is an immutable
/// value; its methods are for a text now and then, and a ``RegularExpressionMatcher`` for many, because it keeps what
/// it learns. Texts are bytes, valid UTF-8 or not, and every position is a byte offset.
public struct RegularExpression: Sendable {
  /// The pattern as it was given.
  public let pattern: String
  /// How it was read.
  public let options: RegularExpressionOptions
  /// The names of the capturing groups from 1 on; nil for those without. A name may stand more than once.
  public let groupNames: [String?]

  let syntax: Syntax
  let program: Program
  let matchStart: MatchStart?
  /// Whether every match begins at the start of the text.
  let isAnchored: Bool

  /// Reads and compiles a pattern.
  ///
  /// Complexity: linear in the pattern's length times the largest product of nested repeat counts, at most 1000.
  public init(_ pattern: String, options: RegularExpressionOptions = []) throws(RegularExpressionError) {
    let parsed = try PatternParser.parse(pattern, options)
    self.pattern = pattern
    self.options = options
    groupNames = parsed.groupNames
    syntax = parsed.syntax
    let whole = 0..<pattern.utf8.count
    program = try ProgramCompiler.compile(
      parsed.syntax,
      groupCount: parsed.groupNames.count,
      direction: .forward,
      tooLarge: RegularExpressionError(kind: .tooLarge, range: whole, fragment: pattern)
    )
    matchStart = MatchStart(parsed.syntax, program)
    isAnchored = parsed.syntax.leadingParts.first == .assertion(.textStart)
  }

  /// How many capturing groups there are, without the whole match.
  public var groupCount: Int { groupNames.count }

  /// The size of the compiled program in instructions.
  ///
  /// Envoy can refuse or warn of programs above a size (`re2.max_program_size.error_level`, 100 by default). Its measure
  /// is RE2's own, to which this one is close but not equal.
  public var programSize: Int {
    // RE2 has an instruction per transition, none for the choice among them, and one that never matches.
    program.instructions.count { $0.operation != .choice } + program.transitions.count + 1
  }

  /// The number of the first group of a name.
  public func groupNumber(named name: String) -> Int? {
    groupNames.firstIndex(of: name).map { $0 + 1 }
  }
}

extension RegularExpression: Hashable {
  /// Whether both have the same pattern and options.
  public static func == (one: Self, other: Self) -> Bool {
    one.pattern == other.pattern && one.options == other.options
  }

  /// Hashes the pattern and the options.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(pattern)
    hasher.combine(options)
  }
}
