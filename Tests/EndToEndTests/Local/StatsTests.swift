import Foundation
import TestSupport
import Testing

@Suite("Traffic that a real Envoy counts", .requires(.envoy), .requires(.python), .timeLimit(.minutes(10)), .serialized)
struct StatsTests {
  @Test("proves that what is counted is what was sent, to the request, also where Envoy answered by itself")
  func exactly() throws {
    let script = #"""
      meshctl stats --admin "$GATE" --interval 1ms -o json >stats.json & counting=$!
      until [ -e asked ]; do sleep 0.1; done
      send 40 200; send 3 301; send 5 404; send 7 500
      send 9 200 -H 'fail: yes'; send 11 200 -H 'version: v2'; send 4 500 -H 'version: v2'
      # Envoy adds to its distributions now and then.
      until curl -s --unix-socket "$(meshctl local status --mesh mesh -o 'jsonpath={.administration}' | sed 's/^unix://')" \
        'http://envoy/stats?filter=v1.status.example;.upstream_rq_time&histogram_buckets=cumulative' | grep -q '(.*,55)$'
      do sleep 0.2; done
      touch open; wait "$counting"; echo "status $?"
      rows <stats.json
      python3 -c '
      import json
      for x in json.load(open("stats.json"))["items"]:
        if x.get("subset") == "v1" and x["host"] == "status.example":
          latency = x["latency"]
          print(latency["samples"], latency["p50"] <= latency["p95"] <= latency["p99"], x["success"]["ratio"] == 48 / 55)'
      """#
    let run = try UpMesh(example: "minimal").run(CountedMesh.prelude + script)
    let expected = """
      status 0
      listener outbound_127.0.0.1_PORT None None 79 20 51 3 5 20 False
      route canary None None 15 4 11 0 0 4 False
      outbound status.example 80 v1 55 7 40 3 5 7 False
      outbound status.example 80 v2 15 4 11 0 0 4 False
      55 True True

      """
    #expect(run.output == expected, "\(run.error)")
  }

  @Test("proves that a real Prometheus that scrapes the Envoy tells the same requests", .requires(.prometheus))
  func prometheus() throws {
    let script = #"""
      touch open
      cat >prometheus.yaml <<END
      global: {scrape_interval: 1s}
      scrape_configs:
        - job_name: envoy
          metrics_path: /stats/prometheus
          static_configs: [{targets: ["${GATE#http://}"]}]
      END
      "$PROMETHEUS" --config.file=prometheus.yaml --storage.tsdb.path=tsdb --web.listen-address=127.0.0.1:0 2>log.txt &
      until grep -q 'Listening on' log.txt; do sleep 0.1; done
      URL=http://$(sed -n 's/.*Listening on" address=\([0-9.:]*\).*/\1/p' log.txt | head -1)
      value() { curl -s "$URL/api/v1/query" --data-urlencode "query=$1" | grep -o '"value":.*' | cut -d'"' -f4; }
      counted() { [ "$(value 'sum(envoy_cluster_upstream_rq{response_code_class!="",cluster_name=~".*status.example"})')" = "$1" ]; }
      # The first look is before the first request, so that all of them are seen.
      until [ "$(value 'count(envoy_cluster_upstream_rq_total{cluster_name="outbound|80|v1|status.example"})')" = 1 ]; do sleep 0.2; done
      send 30 200; send 5 404; send 15 503; send 6 200 -H 'version: v2'
      until counted 56; do sleep 0.2; done
      meshctl stats status.example --prometheus "$URL" --interval 10m -o json | rows
      meshctl stats statsu --prometheus "$URL" 2>&1 | sed "s#$URL#URL#"; echo "status ${PIPESTATUS[0]}"
      """#
    let path = RealComponent.prometheus.path ?? "prometheus"
    let run = try UpMesh(example: "minimal").run(CountedMesh.prelude + "PROMETHEUS='\(path)'\n" + script)
    let expected = """
      outbound status.example 80 v1 50 15 30 0 5 15 False
      outbound status.example 80 v2 6 0 6 0 0 0 False
      error: the Prometheus at URL/ knows no service statsu
      help: did you mean status?
      status 5

      """
    #expect(run.output == expected, "\(run.error)")
  }
}
