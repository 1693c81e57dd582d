import Analysis
import YAML

extension WholeInput {
  /// Whether a plan changes any of the documents.
  func isChanged(by plan: FixPlan) -> Bool { documents.contains { plan.changes($0.source) } }

  /// Every byte as a plan would have it.
  func mended(by plan: FixPlan) -> [UInt8] { documents.flatMap { plan.apply(to: $0.source) } }

  /// Writes what a plan changes in the file's place, and reads it again.
  func rewritten(by plan: FixPlan, in context: Context) throws(CommandError) -> WholeInput {
    guard isFile else {
      throw .input("standard input cannot be mended in place", next: "pass --diff to see the changes")
    }
    guard !isConverted else {
      throw .input("\(input.name) is UTF-16 and is not mended", next: "convert it to UTF-8 first")
    }
    try replace(with: mended(by: plan))
    return try WholeInput(input, in: context)
  }
}
