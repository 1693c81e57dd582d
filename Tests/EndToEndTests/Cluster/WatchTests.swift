import StandInAPIServer
import TestSupport
import Testing

@Suite("get -w on a cluster")
struct WatchTests {
  private static func object(_ name: String) -> String {
    BookMesh.reviews.replacing("name: reviews\n", with: "name: \(name)\n").replacing(
      #/ +(uid|resourceVersion).*\n/#,
      with: ""
    )
  }

  private static func reference(_ name: String) -> String { "virtualservice.networking.istio.io/\(name)\n" }

  @Test("tells what is there and what comes, and Ctrl-C ends it with 130")
  func changes() throws {
    try ClusterHome.with(manifests: BookMesh.manifests) { home in
      let command = try RunningCommand(["get", "vs", "-w", "--no-headers"], in: home)
      command.read(lines: 1)
      try home.server.store.seed(yaml: Self.object("late"))
      command.read(lines: 2)
      #expect(command.interrupt() == 130)
      let rows = command.text.replacing(#/ +/#, with: " ").replacing(#/ [0-9a-z]+ ?\n/#, with: "\n")
      let destinations = "mesh reviews reviews/v1 75% reviews/v3 25%\n"
      #expect(rows == "reviews \(destinations)late \(destinations)")
    }
  }

  @Test("goes on where it was when its connection is cut, and nobody is told")
  func cut() throws {
    try ClusterHome.with(manifests: BookMesh.manifests) { home in
      let command = try RunningCommand(["get", "vs", "-w", "-o", "name"], in: home)
      command.read(lines: 1)
      #expect(home.server.log.wait { $0.contains { $0.request.target.contains("watch=") } })
      home.server.cutConnections()
      try home.server.store.seed(yaml: Self.object("late"))
      command.read(lines: 2)
      #expect(command.interrupt() == 130)
      #expect(command.text == Self.reference("reviews") + Self.reference("late"))
    }
  }
}
