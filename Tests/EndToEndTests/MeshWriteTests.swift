import Foundation
import StandInAPIServer
import TestSupport
import Testing

@Suite("Writes of the built binary to a mesh")
struct MeshWriteTests {
  private static let script = """
    export HOME="$PWD"
    meshctl apply -f bookinfo
    meshctl apply -f bookinfo -o name >names && wc -l <names
    meshctl diff -f bookinfo; echo "status $?"
    meshctl get vs,dr -o name
    sed 's/weight: 100/weight: 60/; 0,/weight: 0/s//weight: 40/' bookinfo/virtualservices.yaml >changed.yaml
    meshctl diff -f changed.yaml; echo "status $?"
    meshctl apply -f changed.yaml
    meshctl apply -f bookinfo/virtualservices.yaml --dry-run=server -q; echo "status $?"
    meshctl get vs reviews -o jsonpath='{.spec.http[0].route[*].weight}'; echo
    meshctl delete dr reviews 2>&1 | sed 's/ (.*yaml:[0-9:]*)//'; echo "status ${PIPESTATUS[0]}"
    sed 's/subset: v1/subset: v9/' changed.yaml | meshctl apply -f - 2>errors; echo "status $?"
    meshctl delete -f bookinfo --wait
    meshctl delete vs reviews --ignore-not-found; echo "status $?"
    """

  /// Runs the script where the manifests of Bookinfo are, with a line before it that chooses the mesh.
  private static func run(_ choice: String, with files: [String: String] = [:]) throws -> ShellRun {
    try TemporaryDirectory.with { directory in
      let bookinfo = PackageDirectory.url.appending(path: "Examples/bookinfo")
      try FileManager.default.copyItem(at: bookinfo, to: directory.appending(path: "bookinfo"))
      try FileManager.default.createDirectory(at: directory.appending(path: "mesh"), withIntermediateDirectories: true)
      for (name, text) in files { try Data(text.utf8).write(to: directory.appending(path: name)) }
      return try ShellRun("\(choice)\n\(script)", in: directory)
    }
  }

  @Test("do the same to a directory of manifests and to a cluster, word for word")
  func sameOnBoth() throws {
    let directory = try Self.run("export MESHCTL_MESH=mesh")
    let server = try StandInServer()
    defer { server.stop() }
    let cluster = try Self.run(
      "unset MESHCTL_MESH; export KUBECONFIG=\"$PWD/config\"",
      with: ["config": Kubeconfig.plain(server: server.url)]
    )
    #expect(directory.output.replacing("mesh mesh", with: "context stand-in") == cluster.output)
    #expect(directory.error.replacing("mesh mesh", with: "context stand-in") == cluster.error)
    let statuses = directory.output.split(separator: "\n").filter { $0.hasPrefix("status ") }
    #expect(statuses == ["status 0", "status 1", "status 0", "status 6", "status 3", "status 0"])
  }
}
