import Testing
import YAML

@testable import Conversion

@Suite struct LegacyConversionTests {
  @Test(
    "rules of one host become one VirtualService in the order of precedence, with the comments of each rule above it"
  )
  func mergedRules() throws {
    let converted = ConvertedManifests(
      """
      # A licence.

      # Everyone gets v1.
      apiVersion: config.istio.io/v1alpha2
      kind: RouteRule
      metadata: {name: reviews-default}
      spec:
        destination: {name: reviews}
        precedence: 1
        route:
        - labels: {version: v1}
      ---
      apiVersion: v1
      kind: ConfigMap # kept
      metadata: {name: other}
      ---
      # Jason sees v2,
      # with a slow start.
      apiVersion: config.istio.io/v1alpha2
      kind: RouteRule
      metadata: {name: reviews-jason}
      spec:
        destination: {name: reviews}
        precedence: 2
        match: {request: {headers: {cookie: {regex: ".*jason.*"}, uri: {prefix: /r}}}}
        route:
        - labels: {version: v2, env: test} # the test pods
        http_fault: {delay: {percent: 12.5, fixed_delay: 7s}}
        httpReqRetries: {simpleRetry: {attempts: 3, perTryTimeout: 2s}}
        httpReqTimeout: {simpleTimeout: {timeout: 10s}}
        mirror: {name: audit, namespace: ops, labels: {version: v1}}
      """
    )
    #expect(try converted.text == Self.mergedText)
    #expect(converted.notices == [])
    #expect(try converted.findings == [])
  }

  private static let mergedText = """
    # A licence.
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: reviews
    spec:
      hosts:
      - reviews
      http:
      # Jason sees v2,
      # with a slow start.
      # the test pods
      - name: reviews-jason
        match:
        - uri:
            prefix: /r
          headers:
            cookie:
              regex: .*jason.*
        route:
        - destination:
            host: reviews
            subset: env-test-version-v2
        timeout: 10s
        retries:
          attempts: 3
          perTryTimeout: 2s
          retryOn: 5xx,connect-failure,refused-stream
        fault:
          delay:
            fixedDelay: 7s
            percentage:
              value: 12.5
        mirror:
          host: audit.ops.svc.cluster.local
          subset: v1
      # Everyone gets v1.
      - name: reviews-default
        route:
        - destination:
            host: reviews
            subset: v1
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata:
      name: reviews
    spec:
      host: reviews
      subsets:
      - name: env-test-version-v2
        labels:
          env: test
          version: v2
      - name: v1
        labels:
          version: v1
    ---
    apiVersion: v1
    kind: ConfigMap # kept
    metadata: {name: other}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata:
      name: audit-ops
    spec:
      host: audit.ops.svc.cluster.local
      subsets:
      - name: v1
        labels:
          version: v1

    """

  @Test("clients are the pods that a Service selects, or that have its name as the label app")
  func clients() throws {
    let rule = """
      apiVersion: config.istio.io/v1alpha2
      kind: RouteRule
      metadata: {name: slow}
      spec:
        destination: {name: ratings}
        match: {source: {name: reviews, labels: {version: v2}}}
      """
    let service = """

      ---
      apiVersion: v1
      kind: Service
      metadata: {name: reviews}
      spec: {selector: {team: books}, ports: [{name: http, port: 9080}]}
      """
    let alone = ConvertedManifests(rule)
    #expect(
      alone.notices == [
        "6:20: a VirtualService knows clients by the labels of their pods: those of reviews are taken to have "
          + "app=reviews; "
          + "give the Service along to have its selector, or write the labels that they have"
      ]
    )
    #expect(
      alone.outcome.objects[0].value["spec"]?["http"]?.items[0]["match"]?.items[0] == [
        "sourceLabels": ["app": "reviews", "version": "v2"]
      ]
    )
    let together = ConvertedManifests(rule + service)
    #expect(together.notices == [])
    #expect(
      together.outcome.objects[0].value["spec"]?["http"]?.items[0]["match"]?.items[0] == [
        "sourceLabels": ["team": "books", "version": "v2"]
      ]
    )
  }

  @Test(
    "what today's objects cannot say is told at its place",
    arguments: [
      ("match: {udp: {}}", "4:18: Istio never read a rule on UDP, and it is left out; delete it"),
      (
        "httpReqTimeout: {simpleTimeout: {timeout: 1s, overrideHeaderName: x-t}}",
        "7:69: no header overrides what a VirtualService says, and x-t is left out; write a rule of its own for "
          + "requests "
          + "with that header"
      ),
      (
        "l4Fault: {terminate: {percent: 1}}",
        "7:13: Istio never did a fault of connections, and it is left out; delete it"
      ),
      (
        "match: {tcp: {sourceSubnet: [10.0.0.0/8]}}",
        "7:31: a VirtualService cannot tell clients by their addresses, so this rule is left out; choose the "
          + "clients by the "
          + "labels of their pods"
      ),
    ]
  )
  func losses(field: String, notice: String) {
    let converted = ConvertedManifests(
      """
      apiVersion: config.istio.io/v1alpha2
      kind: RouteRule
      metadata:
        name:          one
      spec:
        destination: {name: ratings}
        \(field)
      """
    )
    #expect(converted.notices == [notice])
  }

  private static let unreachedText = """
    apiVersion: config.istio.io/v1alpha2
    kind: RouteRule
    metadata: {name: b}
    spec: {destination: {name: ratings}, redirect: {uri: /x}}
    ---
    apiVersion: config.istio.io/v1alpha2
    kind: RouteRule
    metadata: {name: a}
    spec: {destination: {name: ratings}}
    ---
    apiVersion: config.istio.io/v1alpha2
    kind: DestinationPolicy
    metadata: {name: q}
    spec: {destination: {name: ratings}, loadBalancing: {name: RANDOM}}
    ---
    apiVersion: config.istio.io/v1alpha2
    kind: DestinationPolicy
    metadata: {name: p}
    spec: {destination: {name: ratings}, source: {name: web}, loadBalancing: {name: LEAST_CONN}}
    """

  @Test("rules that no request got to are left out, and so is all but the first policy for the same pods")
  func unreached() throws {
    let converted = ConvertedManifests(Self.unreachedText)
    #expect(
      converted.notices == [
        "3:18: no request ever got to this rule, since 'a' before it takes all; it is left out; give it a higher "
          + "precedence "
          + "if it was meant to hold",
        "14:22: the DestinationPolicy default/p for the same pods held, so this one is left out; nothing "
          + "changes; merge "
          + "them if both were meant",
        "19:47: this policy was for the clients it names, and becomes one for all clients; move it to a "
          + "DestinationRule in "
          + "the namespace of these clients",
      ]
    )
    #expect(
      converted.outcome.objects.map(\.displayName) == [
        "virtualservice.networking.istio.io/ratings", "destinationrule.networking.istio.io/ratings",
      ]
    )
    #expect(
      converted.outcome.objects[1].value["spec"]?["trafficPolicy"]?["loadBalancer"] == ["simple": "LEAST_REQUEST"]
    )
  }

  @Test("hosts of other namespaces are written in full, those of the own one short")
  func namespaces() {
    let converted = ConvertedManifests(
      """
      apiVersion: config.istio.io/v1alpha2
      kind: RouteRule
      metadata: {name: a, namespace: web}
      spec:
        destination: {name: ratings, namespace: books}
        route: [{labels: {version: "1.0"}, weight: 100}, {destination: {name: other}, weight: 0}]
      """
    )
    let spec = converted.outcome.objects[0].value["spec"]
    #expect(spec?["hosts"] == ["ratings.books.svc.cluster.local"])
    #expect(converted.outcome.objects[0].namespace == "web")
    #expect(
      spec?["http"]?.items[0]["route"] == [
        ["destination": ["host": "ratings.books.svc.cluster.local", "subset": "version-1-0"], "weight": 100],
        ["destination": ["host": "other"], "weight": 0],
      ]
    )
  }

  @Test("a wildcard for a part of a label becomes one for whole labels, and addresses get a name")
  func egress() throws {
    let converted = ConvertedManifests(
      """
      kind: EgressRule
      metadata: {name: google}
      spec: {destination: {service: "*google.com"}, ports: [{port: 443, protocol: https}], use_egress_proxy: true}
      ---
      kind: EgressRule
      metadata: {name: range}
      spec: {destination: {service: 10.0.0.0/8}, ports: [{port: 80, protocol: tcp}]}
      """
    )
    #expect(
      converted.notices == [
        "3:31: a wildcard stands for whole labels, so *google.com becomes *.google.com; add the hosts that it "
          + "took beside "
          + "those",
        "3:104: Istio never sent this through a proxy of its own; write a Gateway and a VirtualService if it should go "
          + "through one",
      ]
    )
    #expect(try converted.findings == [])
    #expect(converted.outcome.objects[1].value["spec"]?["hosts"] == ["range.default.svc.cluster.local"])
    #expect(converted.outcome.objects[1].value["spec"]?["addresses"] == ["10.0.0.0/8"])
  }

  @Test(
    "a rule that Istio refused is refused",
    arguments: [
      ("spec: {precedence: 1}", "1:1: spec.destination: required, but not set"),
      ("spec: {destination: {labels: {a: b}}}", "3:18: a RouteRule needs a destination with a name or a service"),
    ]
  )
  func refusals(spec: String, notice: String) {
    let text = "apiVersion: config.istio.io/v1alpha2\nkind: RouteRule\nmetadata: {name: one}\n\(spec)\n"
    #expect(ConvertedManifests(text).outcome.errors.count == 1)
    #expect(ConvertedManifests(text).notices.first?.hasSuffix(notice.split(separator: " ", maxSplits: 1)[1]) == true)
  }
}
