/// Another parser, run as a program of its own that times itself by its processor time.
struct Peer {
  /// How much of the input it makes: events, a tree.
  let name: String
  let language: YAMLInput.Language
  /// The program that reads the file named by its last argument but one as many times as the last argument says, and
  /// prints the seconds of each round; nil where it is not installed.
  let command: [String]?
  /// What is missing.
  let requirement: String
  /// The parser that the bars speak of.
  var isYardstick = false
  /// Parsers that take seconds are measured less often.
  var isSlow = false

  /// How long the rounds took; nil where the program is absent or fails.
  func samples(of input: YAMLInput, rounds: Int) throws -> Samples? {
    guard let command else { return nil }
    let count = isSlow && input.bytes.count > 5_000_000 ? min(rounds, 2) : rounds
    let run = try ProcessRun.output(of: command + [input.path, String(count)])
    let seconds = run.text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    return run.status == 0 && seconds.count == count ? Samples(seconds) : nil
  }
}
