import Analysis
import Diagnostics
import Testing
import YAML

@Suite("Destinations that lead nowhere once objects are gone")
struct LostDestinationTests {
  static let manifests = """
    {apiVersion: v1, kind: Service, metadata: {name: reviews}}
    ---
    {apiVersion: v1, kind: Service, metadata: {name: ratings}}
    ---
    {apiVersion: v1, kind: Service, metadata: {name: reviews, namespace: other}}
    ---
    {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: se}, spec: {hosts: [db.example.com]}}
    ---
    {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: dr},
      spec: {host: reviews, subsets: [{name: v1}, {name: v2}]}}
    ---
    {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: twin},
      spec: {host: reviews.default.svc.cluster.local, subsets: [{name: v2}]}}
    ---
    {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: all},
      spec: {host: "*.example.com", subsets: [{name: x}]}}
    ---
    {apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: vs}, spec: {http: [
      {route: [{destination: {host: reviews, subset: v1}}, {destination: {host: reviews, subset: v2}}],
        mirror: {host: ratings}}]}}
    ---
    {apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: two, namespace: other}, spec: {tcp: [
      {route: [{destination: {host: reviews.default.svc.cluster.local}}, {destination: {host: db.example.com, subset: x}}]}]}}
    ---
    {apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: hr, namespace: other}, spec: {rules: [
      {backendRefs: [{name: ratings, namespace: default}, {name: reviews}]}]}}

    """

  @Test(
    "are told with their routes, each route once for each object",
    arguments: [
      (
        ["Service default/reviews"],
        ["vs misses reviews: reviews", "two misses reviews: reviews.default.svc.cluster.local"]
      ),
      (["Service other/reviews"], ["hr misses reviews: reviews"]),
      (["Service default/ratings"], ["vs misses ratings: ratings", "hr misses ratings: ratings"]),
      (["ServiceEntry default/se"], ["two misses se: db.example.com"]),
      (["DestinationRule default/dr"], ["vs misses dr: v1"]),
      (["DestinationRule default/twin"], []),
      (["DestinationRule default/dr", "DestinationRule default/twin"], ["vs misses dr: v1"]),
      (["DestinationRule default/all"], ["two misses all: x"]),
      (["DestinationRule default/dr", "VirtualService default/vs"], []),
    ]
  )
  func lost(gone: [String], expected: [String]) {
    var analysis = Analysis(MeshSettings())
    var splitter = DocumentSplitter(name: "mesh.yaml")
    splitter.append(Array(Self.manifests.utf8))
    splitter.finish()
    while let piece = splitter.next() {
      var parser = Parser()
      analysis.add(parser.parse(piece))
    }
    let objects = analysis.mesh.objects
    #expect(objects.count == 10)
    let mesh = Mesh(objects.filter { !gone.contains($0.origin) }, settings: MeshSettings())
    let lost = mesh.destinations(lostWith: objects.filter { gone.contains($0.origin) })
    #expect(lost.map { "\($0.route.name) misses \($0.object.name): \($0.node.text)" } == expected)
  }
}
