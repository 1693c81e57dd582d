import Foundation
import TestSupport
import Testing

/// Shifts the traffic of every rule in the samples.
@Suite("RouteCorpus") struct RouteCorpusTests {
  @Test(
    "route set changes only the weight lines of the samples, and adds lines where a destination was missing",
    arguments: ["samples", "legacy/samples-0.8.0", "legacy/samples-1.0.0"]
  )
  func samples(name: String) async throws {
    guard let corpus = Corpus(name) else { return }
    var generator = SeededGenerator(seed: 31)
    var outcomes: [String: Bool] = [:]
    var problems: [String] = []
    for path in try Self.manifests(below: corpus.folder) {
      let text = String(decoding: try corpus.bytes(path), as: UTF8.self)
      for shift in SampleShift.all(in: text, of: corpus.folder.appending(path: path).path, &generator) {
        let problem = await shift.problem()
        outcomes["\(path): \(shift.name)"] = problem == nil
        if let problem { problems.append("\(path): \(shift.name): \(problem)") }
      }
    }
    #expect(corpus.report(outcomes, skips: [:], label: "\(name), routes shifted") == [])
    #expect(problems == [])
    #expect(!outcomes.isEmpty)
  }

  private static func manifests(below folder: URL) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }
}
