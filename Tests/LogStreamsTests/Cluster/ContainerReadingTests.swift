import Kubernetes
import StandInAPIServer
import Testing
import YAML

@testable import LogStreams

@Suite("The reading of one log", .timeLimit(.minutes(2)))
struct ContainerReadingTests {
  @Test("proves that a log that waited for its turn is read from the moment that people meant")
  func waiting() async throws {
    try await FeedServer.with { mesh in
      try mesh.server.store.seed([
        [
          "apiVersion": "v1", "kind": "Pod", "metadata": ["name": "a"],
          "spec": ["containers": [["name": "app", "image": "i"]]], "status": ["phase": "Running"],
        ]
      ])
      try mesh.server.startContainer("a", "app")
      let pod = LoggedPod(try await mesh.client.get(.pod("a", namespace: "default")))
      let tails = PodRoster.tails(of: pod, .all, ReadingPlan(start: .secondsAgo(10)))
      var reading = ContainerReading(try #require(tails.first), mesh.client, since: .now - .seconds(100)) { _, _ in }
      await reading.run()
      let asked = mesh.server.log.all.flatMap(\.request.query).filter { $0.name == "sinceSeconds" }
        .compactMap { Int($0.value) }
      #expect(asked.count == 1 && asked.allSatisfy { $0 >= 110 }, "\(asked)")
    }
  }
}
