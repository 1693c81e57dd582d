/// What to measure, and how.
struct Options {
  enum Benchmark: String, CaseIterable {
    case startup
    case lines
    case yaml
    case inject
    case validate
    case translate
    case local
    case dump
    case status
    case logs
  }

  var benchmarks: [Benchmark] = []
  var json: String?
  var binary: String?
  var rounds = 7

  init(_ arguments: [String]) throws(UsageError) {
    var rest = ArgumentCursor(arguments)
    while let argument = rest.next() {
      switch argument {
      case "--json": json = try rest.value(of: argument)
      case "--binary": binary = try rest.value(of: argument)
      case "--rounds": rounds = Int(min(10_000, try rest.number(of: argument, atLeast: 1)))
      default:
        guard let benchmark = Benchmark(rawValue: argument) else {
          throw UsageError("unknown benchmark or option \(argument)")
        }
        benchmarks.append(benchmark)
      }
    }
    if benchmarks.isEmpty { benchmarks = Benchmark.allCases }
  }
}
