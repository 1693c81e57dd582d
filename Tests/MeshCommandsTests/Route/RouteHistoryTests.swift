import Diagnostics
import Foundation
import Routing
import StandInAPIServer
import Testing
import YAML

@testable import MeshCommands

@Suite("meshctl route history, undo and diff")
struct RouteHistoryTests {
  private static let manifest = MeshScript.versions.replacing(
    "http:\n    - name: jason",
    with: "http:\n    # for one user\n    - name: jason"
  )

  private static func kept(in mesh: DirectoryMesh) throws -> String {
    let files = FileManager.default.enumerator(atPath: mesh.stateHome)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix(".json") }
      .map { try String(contentsOfFile: "\(mesh.stateHome)/\($0)", encoding: .utf8) }.joined()
  }

  private static func annotation(of resource: String, _ name: String, _ mesh: ClusterMesh) -> String {
    let path: [String] = ["metadata", "annotations", "meshctl/history"]
    return path.reduce(mesh.server.store.object(resource, name)) { $0?[$1] }?.string ?? ""
  }

  @Test("proves that an undo brings every byte of a directory back, and writes nothing but manifests into it")
  func bytes() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifest])
    for words in ["route set reviews v1=50 v3=50 -q", "route set reviews v3=100 -q"] {
      #expect(await mesh.run(words) == CommandRun(.done))
    }
    #expect(await mesh.run("route undo reviews --to 0 -q") == CommandRun(.done))
    #expect(try mesh.read("mesh.yaml") == Self.manifest)
    #expect(try mesh.names() == ["mesh.yaml"])
  }

  @Test("proves what programs read of a change")
  func payload() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifest])
    #expect(await mesh.run("route set reviews v1=100 -q") == CommandRun(.done))
    let expected = """
      items:
      - number: 1
        time: "1970-01-01T00:00:00Z"
        by: unknown
        change: set v1=100 v2=0
        service: reviews.default.svc.cluster.local
        resources:
        - kind: virtualservice.networking.istio.io
          namespace: default
          name: routes
        undoable: true
        remark: null

      """
    #expect(await mesh.run("route history reviews -o yaml") == CommandRun(.done, output: expected))
  }

  @Test("proves that nobody else can read what is remembered")
  func modes() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifest])
    #expect(await mesh.run("route set reviews v1=100 -q") == CommandRun(.done))
    let files = FileManager.default.enumerator(atPath: mesh.stateHome)?.compactMap { $0 as? String } ?? []
    #expect(files.count == 4)
    for file in files {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(mesh.stateHome)/\(file)")
      let expected = file.hasSuffix(".json") ? 0o600 : 0o700
      #expect(attributes[.posixPermissions] as? Int == expected, "\(file)")
    }
  }

  @Test("proves that the last 20 changes are kept")
  func bound() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifest])
    for number in 1...23 {
      #expect(await mesh.run("route set reviews v1=\(number) v3=\(100 - number) -q") == CommandRun(.done))
    }
    let names = (4...23).map { "\($0)\n" }.joined()
    #expect(await mesh.run("route history reviews -o name") == CommandRun(.done, output: names))
    #expect(await mesh.run("route undo reviews --to 3 -q") == CommandRun(.done))
    #expect(try mesh.read("mesh.yaml").contains("weight: 3\n"))
  }

  @Test("proves that an undo refuses fields that someone changed, and leaves alone what others changed beside them")
  func conflicts() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifest])
    #expect(await mesh.run("route set reviews v1=100 -q") == CommandRun(.done))
    let set = try mesh.read("mesh.yaml")
    try mesh.write(set.replacing("weight: 100", with: "weight: 99"), to: "mesh.yaml")
    let refusal = """
      error: someone changed spec.http[1].route[0].weight of virtualservice.networking.istio.io/routes in namespace \
      default since change 1
      help: nothing was written; set it as it should be

      """
    #expect(await mesh.run("route undo reviews") == CommandRun(.conflict, error: refusal))
    #expect(await mesh.run("route diff reviews") == CommandRun(.conflict, error: refusal))
    let beside = set.replacing("name: jason", with: "name: jack")
    try mesh.write(beside, to: "mesh.yaml")
    #expect(await mesh.run("route undo reviews -q") == CommandRun(.done))
    #expect(try mesh.read("mesh.yaml") == Self.manifest.replacing("name: jason", with: "name: jack"))
  }

  @Test("proves that a change that was only announced is none: its file is as it was")
  func interrupted() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifest])
    #expect(await mesh.run("route set reviews v1=90 v3=10 -q") == CommandRun(.done))
    let first = try mesh.read("mesh.yaml")
    #expect(await mesh.run("route set reviews v1=10 v3=90 -q") == CommandRun(.done))
    // As a process leaves it that ends between the two writes.
    try mesh.write(first, to: "mesh.yaml")
    #expect(await mesh.run("route history reviews -o name") == CommandRun(.done, output: "1\n"))
    #expect(await mesh.run("route set reviews v1=100 -q") == CommandRun(.done))
    #expect(await mesh.run("route history reviews -o name") == CommandRun(.done, output: "1\n3\n"))
    #expect(await mesh.run("route undo reviews --to 0 -q") == CommandRun(.done))
    #expect(try mesh.read("mesh.yaml") == Self.manifest)
  }

  @Test("proves that a refused write leaves nothing behind")
  func refusedWrite() async throws {
    let ambiguous = MeshScript.route(1, 99).replacing("name: reviews\n", with: "name: routes\n")
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifest, "second.yaml": ambiguous])
    #expect(await mesh.run("route set reviews v1=100 -q").status == .failed)
    #expect(try Self.kept(in: mesh) == #"{"version":1,"steps":[]}"#)
    #expect(try mesh.read("second.yaml") == ambiguous)
  }

  @Test("proves that a resource that was created goes, unless someone changed it, and comes back")
  func creation() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifest])
    let file = "virtualservice-ratings.yaml"
    #expect(await mesh.run("route set ratings ratings=100 --allow-empty -q") == CommandRun(.done))
    let created = try mesh.read(file)
    try mesh.write(created.replacing("weight: 100", with: "weight: 100\n    timeout: 1s"), to: file)
    #expect(await mesh.run("route undo ratings -q").status == .conflict)
    try mesh.write(created, to: file)
    #expect(await mesh.run("route undo ratings -q") == CommandRun(.done))
    #expect(try mesh.names() == ["mesh.yaml"])
    #expect(await mesh.run("route undo ratings -q") == CommandRun(.done))
    #expect(try mesh.read(file) == created)
  }

  @Test("proves that no value of a header is among what is remembered, in a directory or on a cluster")
  func headers() async throws {
    let manifests = Self.manifest.replacing("exact: jason", with: "exact: s3cret").replacing(
      "weight: 80",
      with: "weight: 80\n          headers: {request: {set: {token: s3cret}}}"
    )
    #expect(manifests.split(separator: "s3cret").count == 3)
    let directory = try DirectoryMesh(["mesh.yaml": manifests])
    let cluster = try ClusterMesh(manifests)
    for words in ["route set reviews v1=50 v3=50 -q", "route undo reviews -q", "route set reviews v3=100 -q"] {
      #expect(await directory.run(words) == CommandRun(.done))
      #expect(await cluster.run(words) == CommandRun(.done))
    }
    let notes = [
      try Self.kept(in: directory), Self.annotation(of: "virtualservices", "routes", cluster),
      Self.annotation(of: "destinationrules", "reviews", cluster),
    ]
    for note in notes {
      #expect(note.contains(#""did":"set v1=50 v2=0 v3=50""#))
      #expect(!note.contains("s3cret"))
    }
  }

  @Test("proves that a value of a header that is set or taken away is kept nowhere")
  func headerChanges() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifest])
    for words in ["--request-set token=s3cret", "--request-set token=s3cret2", "--remove=token"] {
      #expect(await mesh.run("route header reviews \(words) -q") == CommandRun(.done))
    }
    #expect(try Self.kept(in: mesh).contains(#""number":3"#))
    #expect(!(try Self.kept(in: mesh).contains("s3cret")))
    let refusal = """
      error: change 3 cannot be undone: values of headers are not remembered
      help: set it as it should be

      """
    #expect(await mesh.run("route undo reviews") == CommandRun(.conflict, error: refusal))
  }

  /// What every document of a directory says, whatever the order of its keys.
  private static func data(of mesh: DirectoryMesh) throws -> [String] {
    try mesh.names().flatMap { name in
      Parser.documents(in: SourceFile(name: name, text: try mesh.read(name))).compactMap { document in
        (try? document.root?.value)?.fingerprint
      }
    }
    .sorted()
  }

  @Test(
    "proves that what each verb changes is taken back by undo, and made again by another",
    arguments: [MeshScript.routeSet, .routeRules, .routeMatches, .routePolicies]
  )
  func everyVerb(_ script: MeshScript) async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": script.manifests])
    var count = 0
    for line in script.lines where line.words.hasPrefix("route ") {
      let before = try Self.data(of: mesh)
      let run = await mesh.run(line.words)
      let after = try Self.data(of: mesh)
      guard after != before, !run.error.contains("this cannot be undone") else { continue }
      let undo = "route undo \(line.words.split(separator: " ")[2])"
      let undone = await mesh.run(undo)
      #expect(undone.status == .done, "meshctl \(line.words)")
      #expect(try Self.data(of: mesh) == before, "meshctl \(line.words)")
      count += 1
      // What was the value of a header is not remembered when it is taken away.
      if undone.error.contains("this cannot be undone") { continue }
      #expect(await mesh.run(undo + " -q") == CommandRun(.done), "meshctl \(line.words)")
      #expect(try Self.data(of: mesh) == after, "meshctl \(line.words)")
    }
    #expect(count > 3)
  }

  @Test("proves that a step is told that was interrupted between two resources, and that it can be undone")
  func interruptedOnCluster() async throws {
    let mesh = try ClusterMesh(MeshScript.versions)
    let before = mesh.server.store.object("virtualservices", "routes")?["spec"]
    #expect(await mesh.run("route set reviews v1=50 v3=50 -q") == CommandRun(.done))
    // As a process leaves it that ends between the two requests.
    try mesh.server.store.change("virtualservices", "routes") { object in
      object = .mapping(
        object.entries.map { entry in
          switch entry.key {
          case "spec": .init("spec", before ?? .null)
          case "metadata": .init("metadata", .mapping(entry.value.entries.filter { $0.key != "annotations" }))
          default: entry
          }
        }
      )
    }
    let table = """
      NUMBER  AGE  BY       CHANGE                REMARK
           1  0s   unknown  set v1=50 v2=0 v3=50  interrupted

      """
    #expect(await mesh.run("route history reviews") == CommandRun(.done, output: table))
    #expect(await mesh.run("route undo reviews -q") == CommandRun(.done))
    let subsets = mesh.server.store.object("destinationrules", "reviews")?["spec"]?["subsets"]?.items
    #expect(subsets?.count == 2)
  }

  @Test("proves that a directory that cannot be written to stops no change, and is told")
  func readOnlyState() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifest])
    try "".write(toFile: mesh.stateHome, atomically: true, encoding: .utf8)
    let run = await mesh.run("route set reviews v1=100")
    #expect(run.status == .done)
    #expect(run.error.contains("warning: this change cannot be remembered: cannot create \(mesh.stateHome)"))
  }

  @Test("proves that on a cluster a change and what is remembered of it are one request")
  func annotation() async throws {
    let mesh = try ClusterMesh(MeshScript.versions)
    #expect(await mesh.run("route set reviews v1=100 -q") == CommandRun(.done))
    #expect(mesh.writes.count == 1)
    #expect(Self.annotation(of: "virtualservices", "routes", mesh).contains(#""did":"set v1=100 v2=0""#))
    #expect(await mesh.run("route undo reviews -q") == CommandRun(.done))
    #expect(mesh.writes.count == 2)
  }
}
