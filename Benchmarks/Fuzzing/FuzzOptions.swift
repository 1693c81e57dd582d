/// What to fuzz, and for how long.
struct FuzzOptions {
  enum Task {
    case run
    case replay(iteration: UInt64)
    case input(String)
    case minimise(String)
  }

  var task = Task.run
  var seconds: UInt64?
  var runs: UInt64?
  var seed: UInt64 = 1
  var corpus: String?
  var failures = ".build/fuzz"

  init(_ arguments: [String]) throws(UsageError) {
    var rest = ArgumentCursor(arguments)
    guard rest.next() == "yaml" else { throw UsageError("fuzz takes what to fuzz: yaml") }
    while let argument = rest.next() {
      switch argument {
      case "--seconds": seconds = try rest.number(of: argument, atLeast: 1)
      case "--runs": runs = try rest.number(of: argument, atLeast: 1)
      case "--seed": seed = try rest.number(of: argument)
      case "--corpus": corpus = try rest.value(of: argument)
      case "--failures": failures = try rest.value(of: argument)
      case "--input": task = .input(try rest.value(of: argument))
      case "--minimise": task = .minimise(try rest.value(of: argument))
      case "--replay": try readReplay(try rest.value(of: argument))
      default: throw UsageError("unknown option \(argument)")
      }
    }
  }

  private mutating func readReplay(_ text: String) throws(UsageError) {
    let parts = text.split(separator: ":").compactMap { UInt64($0) }
    guard parts.count == 2 else { throw UsageError("--replay takes SEED:ITERATION") }
    seed = parts[0]
    task = .replay(iteration: parts[1])
  }
}
