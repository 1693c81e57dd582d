/// The help page.
enum Usage {
  static let text = """
    usage: meshctl-bench [startup] [lines] [yaml] [inject] [validate] [translate] [local]
                         [dump] [status] [logs]
                         [--json FILE] [--binary FILE] [--rounds N]
           meshctl-bench fuzz yaml [--seconds N] [--runs N] [--seed S] [--corpus DIR] [--failures DIR]
           meshctl-bench fuzz yaml --replay SEED:ITERATION | --input FILE | --minimise FILE
           meshctl-bench memory tree|stream FILE

    Benchmarks; without a name, all of them. Build first: swift build -c release
      startup   a whole process of the release meshctl, against a static C hello world
      lines     finding the lines of a manifest, against summing its bytes
      yaml      parsing YAML and JSON into trees, against summing their bytes and against other parsers
      inject    adding sidecars: in process, and by whole processes of the release meshctl
      validate  looking at a whole mesh together, against libyaml's events of the same bytes
      translate turning a mesh into what one Envoy is told, against what it may take
      local     edited manifests in a mesh on this machine until its Envoy has them in force, under 500 requests a
                second with a hot restart and a refused edit; by wall clock, against what it may take
      dump      listing a configuration dump of 10,000 clusters, against jq and against its size in memory
      status    telling what 10,000 proxies have, against what it may take
      logs      reading access logs and counting by route, as text and as JSON: in process, and by whole processes of
                the release meshctl beside grep and jq

      --json FILE    also write the results as JSON
      --binary FILE  the meshctl to start (default: the one beside meshctl-bench)
      --rounds N     how often each thing is measured (default: 7; start-up forty times as often)

    Other parsers are measured when they are there: libyaml (libyaml-dev and cc), node, and for python3 PyYAML,
    rapidyaml and orjson, which are looked for in .build/tools/python first:
      python3 -m venv .build/tools/python && .build/tools/python/bin/pip install pyyaml rapidyaml orjson
    The environment variable PYTHON names another python3.

    Fuzzing changes good texts at random and sends each through parsing, reading, writing and editing.
      --seconds N    stop after N seconds (default: 60)
      --runs N       stop after N inputs
      --seed S       another sequence of inputs (default: 1); one seed always gives the same inputs
      --corpus DIR   start from the files below DIR too (at most 3000 bytes of each)
      --failures DIR where inputs that break a law are written (default: .build/fuzz)
      --replay S:I   run input I of seed S alone (with the same --corpus) and write it to --failures
      --input FILE   run one file
      --minimise FILE  make an input that traps or breaks a law as small as it will go, into FILE.min
    The input about to run stands in DIR/meshctl-fuzz-SEED.mark, which stays when the process dies of it: a line of
    64 bytes that names seed and iteration, then the input. An input that takes longer than 30 s ends the process too.
    Exit status: 0 when all laws held, 1 when one was broken.

    memory prints the peak memory of parsing FILE, as a whole or by document; yaml runs it in a process of its own.

    """
}
