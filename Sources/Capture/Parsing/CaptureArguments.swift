import Output

/// The words of istio-iptables' command line taken apart, as pflag does: `--flag value`, `--flag=value`, `-f value`,
/// `-fvalue`, `-f=value`, and switches that need no value.
struct CaptureArguments {
  /// One flag with its value.
  struct Value {
    let flag: CaptureFlag
    let value: String
    /// The word as counted from 1 that holds the value.
    let position: Int
    /// The flag as it was written.
    let spelling: String
  }

  private(set) var values: [Value] = []
  private let words: [String]
  private var index = 0

  init(_ words: [String]) throws(CaptureInputError) {
    self.words = words
    if words.first == "istio-iptables" { index = 1 }
    while index < words.count {
      let word = words[index]
      if word.hasPrefix("--"), word.utf8.count > 2 {
        try readLong(word)
      } else if word.hasPrefix("-"), word.utf8.count > 1, word != "--" {
        try readShort(word)
      } else {
        throw CaptureInputError(.argument(position: index + 1, flag: word), .unexpectedWord)
      }
      index += 1
    }
  }

  private mutating func readLong(_ word: String) throws(CaptureInputError) {
    let name = String(word.dropFirst(2).prefix { $0 != "=" })
    let given = word.firstIndex(of: "=").map { String(word[word.index(after: $0)...]) }
    let spelling = "--\(name)"
    if let switchFlag = LogFlag(rawValue: name) {
      if given == nil, !switchFlag.isBoolean { index += 1 }
      return
    }
    guard let flag = CaptureFlag(rawValue: name) else {
      let nearest = NearestMatch.candidates(for: name, among: CaptureFlag.allCases.map(\.rawValue)).first.map {
        "--\($0)"
      }
      throw CaptureInputError(.argument(position: index + 1, flag: spelling), .unknownFlag(nearest: nearest))
    }
    try take(flag, given ?? (flag.isBoolean ? "true" : nil), spelling)
  }

  private mutating func readShort(_ word: String) throws(CaptureInputError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      let spelling = "-\(letter)"
      guard let flag = CaptureFlag.allCases.first(where: { $0.letter == letter }) else {
        throw CaptureInputError(.argument(position: index + 1, flag: spelling), .unknownFlag(nearest: nil))
      }
      if letters.first == "=" {
        return try take(flag, String(letters.dropFirst()), spelling)
      }
      if !flag.isBoolean {
        return try take(flag, letters.isEmpty ? nil : String(letters), spelling)
      }
      try take(flag, "true", spelling)
    }
  }

  /// Keeps a flag with the value it was given, or with the next word.
  private mutating func take(_ flag: CaptureFlag, _ given: String?, _ spelling: String) throws(CaptureInputError) {
    if given == nil {
      guard index + 1 < words.count else {
        throw CaptureInputError(.argument(position: index + 1, flag: spelling), .missingValue)
      }
      index += 1
    }
    values.append(Value(flag: flag, value: given ?? words[index], position: index + 1, spelling: spelling))
  }

  /// The flags of upstream's logs, which the injector adds and which change no rule (pkg/log/options.go).
  private enum LogFlag: String {
    case asJSON = "log_as_json"
    case caller = "log_caller"
    case outputLevel = "log_output_level"
    case stackTraceLevel = "log_stacktrace_level"
    case target = "log_target"
    case verbosity = "vklog"

    var isBoolean: Bool { self == .asJSON }
  }
}
