import TestSupport
import Testing

@Suite("Routes of a mesh that is up on this machine", .requires(.envoy), .serialized)
struct RouteOnUpMeshTests {
  @Test("a command that returned is in force: the first request after it goes where it says")
  func inForce() throws {
    let run = try UpMesh(example: "bookinfo").run(
      #"""
      port=$(meshctl local status --mesh mesh -o 'jsonpath={.ports[0].port}')
      ask() { http_proxy="http://127.0.0.1:$port" curl -s -m 20 http://reviews:9080/; }
      for version in v3 v1 v2 v3 v2 v1; do
        meshctl route set reviews "$version=100" --mesh mesh >/dev/null || exit
        ask
      done
      """#
    )
    let answers = ["v3", "v1", "v2", "v3", "v2", "v1"].map { "reviews \($0)\n" }.joined()
    #expect(run.output == answers)
    #expect(run.status == 0)
    let lines = run.error.split(separator: "\n").filter { $0.hasPrefix("in force") }
    #expect(lines.last == "in force in the Envoy of mesh mesh (revision 7)", "\(run.error)")
  }

  @Test("what is written beside a manifest that is wrong is told to be not in force")
  func refused() throws {
    let run = try UpMesh(example: "bookinfo").run(
      #"""
      printf 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: wrong}\nspec: {hosts: 1}\n' >mesh/wrong.yaml
      meshctl route set reviews v3=100 --mesh mesh
      echo "status $?"
      """#
    )
    #expect(run.output.hasSuffix("status 3\n"), "\(run)")
    let told = run.error.split(separator: "\n").dropFirst().first
    #expect(told == "written, but not in force: mesh mesh as it is now is refused")
  }
}
