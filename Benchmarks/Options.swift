/// What was asked for on the command line.
struct Options {
  enum Benchmark: String, CaseIterable {
    case startup
    case lines
    case yaml
  }

  struct UsageError: Error, CustomStringConvertible {
    let description: String
  }

  static let usage = """
    usage: meshctl-bench [startup] [lines] [yaml] [--json FILE] [--binary FILE] [--rounds N]

      startup  a whole process of the release meshctl, against a static C hello world
      lines    finding the lines of a manifest, against summing its bytes
      yaml     parsing a stream of manifests into trees, against the same

      --json FILE    also write the results as JSON
      --binary FILE  the meshctl to start (default: the one beside meshctl-bench)
      --rounds N     how often each thing is measured (default: 20; start-up ten times as often)

    Without a name, all of them. Build first: swift build -c release

    """

  var benchmarks: [Benchmark] = []
  var json: String?
  var binary: String?
  var rounds = 20
  var wantsHelp = false

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--help", "-h": wantsHelp = true
      case "--json": json = try Self.value(of: argument, &rest)
      case "--binary": binary = try Self.value(of: argument, &rest)
      case "--rounds":
        guard let number = Int(try Self.value(of: argument, &rest)), (1...10_000).contains(number) else {
          throw UsageError(description: "--rounds takes a number from 1 to 10000")
        }
        rounds = number
      default:
        guard let benchmark = Benchmark(rawValue: argument) else {
          throw UsageError(description: "unknown benchmark or option \(argument)")
        }
        benchmarks.append(benchmark)
      }
    }
    if benchmarks.isEmpty { benchmarks = Benchmark.allCases }
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws -> String {
    guard let value = rest.popFirst() else { throw UsageError(description: "\(option) takes a value") }
    return value
  }
}
