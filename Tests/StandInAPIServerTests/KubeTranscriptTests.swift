import Foundation
import TestSupport
import Testing
import YAML

@testable import StandInAPIServer

@Suite("KubeTranscript")
struct KubeTranscriptTests {
  @Test("the stand-in answers what a real API server answered, request by request")
  func transcripts() throws {
    guard let corpus = Corpus("kube") else { return }
    let all = try #require(Value(parsing: corpus.bytes("transcripts.json"))).items
    let replay = try TranscriptReplay(all)
    var outcomes: [String: Bool] = [:]
    for transcript in all {
      let name = try #require(transcript.text("name"))
      let difference = try replay.difference(transcript, name)
      outcomes[name] = difference == nil
      if let difference, Self.skips[name] == nil { print("  \(name): \(difference)") }
    }
    #expect(corpus.report(outcomes, skips: Self.skips, label: "kube-standin") == [])
  }

  /// Answers that are meant to differ, each with its reason.
  static let skips: [String: String] = [:]
}
