import Foundation
import System
import TestSupport

/// A mesh on this machine with a service of three versions of which the test decides how they answer, requests through its
/// Envoy as long as the test wants, and a Prometheus that scrapes it where the test starts one.
enum RolloutStage {
  /// What the Envoy of the mesh and all that is beside it say goes to a script, which runs to its end on a thread of its
  /// own: it takes a while.
  static func run(_ script: String) async throws -> ShellRun {
    try await withCheckedThrowingContinuation { continuation in
      do {
        try DetachedThread.start {
          continuation.resume(with: Result { try UpMesh(example: "minimal").run(prelude + script) })
        }
      } catch {
        continuation.resume(throwing: error)
      }
    }
  }

  /// The routes at the beginning, with all that an edit could lose.
  static let routes = """
    # Where requests for books go.
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: books}
    spec:
      hosts: [books.example]
      http:
        - name: primary # the only rule
          retries: {attempts: 0}
          route:
            - destination: {host: books.example, subset: v1}
              weight: 100 # all of it
            - {destination: {host: books.example, subset: "v3"}, weight: 0}

    """

  /// The service and its versions; behind the last one nobody listens.
  static let service = """
    apiVersion: networking.istio.io/v1
    kind: ServiceEntry
    metadata: {name: books}
    spec:
      hosts: [books.example]
      location: MESH_INTERNAL
      resolution: STATIC
      ports: [{number: 80, name: http, protocol: HTTP}]
      endpoints:
        - {address: 127.0.0.1, ports: {http: PORT1}, labels: {version: v1}}
        - {address: 127.0.0.1, ports: {http: PORT3}, labels: {version: v3}}
        - {address: 127.0.0.1, ports: {http: PORT4}, labels: {version: v4}}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: books}
    spec:
      host: books.example
      subsets:
        - {name: v1, labels: {version: v1}}
        - {name: v3, labels: {version: v3}}
        - {name: v4, labels: {version: v4}}

    """

  private static var prelude: String {
    """
    cat >world.py <<'END'
    \(world)
    END
    cat >load.py <<'END'
    \(load)
    END
    cat >tell.py <<'END'
    \(tell)
    END
    cat >inforce.py <<'END'
    \(inForce)
    END
    cat >functions.sh <<'END'
    \(functions)
    END
    cat >service.yaml <<'END'
    \(service)END
    cat >before.yaml <<'END'
    \(routes)END
    PROMETHEUS='\(RealComponent.prometheus.path ?? "prometheus")'

    """ + beginning
  }

  /// Everything that a script starts ends with it.
  private static let beginning = #"""
    # Signals may be blocked in what a test runs, but for this one.
    end() { kill -KILL $(jobs -p) 2>/dev/null; meshctl local down --mesh mesh 2>/dev/null; }
    trap end EXIT
    export ADMINISTRATION=$(meshctl local status --mesh mesh -o 'jsonpath={.administration}' | sed 's/^unix://')
    export PORT=$(meshctl local status --mesh mesh -o 'jsonpath={.ports[0].port}') DESK
    . ./functions.sh
    behave v1 fine; behave v3 fine
    python3 world.py "$ADMINISTRATION" &
    eventually [ -s ports.txt ] || exit
    read -r PORT1 PORT3 PORT4 DESK <ports.txt
    sed "s/PORT1/$PORT1/;s/PORT3/$PORT3/;s/PORT4/$PORT4/" service.yaml >mesh/service.yaml
    ROUTES=mesh/routes-of-books.yaml
    cp before.yaml mesh/.next && mv mesh/.next "$ROUTES"
    eventually answers v1 || exit

    """#
}
