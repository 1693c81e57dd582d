import Foundation

/// One run of the chosen benchmarks.
enum BenchmarkRun {
  static func run(_ options: Options) throws {
  }
}
