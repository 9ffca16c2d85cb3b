// Command pod-security judges the pods of manifests by the Pod Security Standard 'restricted', with
// the code of the admission that a cluster has: pod-security MINOR FILE...
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

const module = "k8s.io/pod-security-admission"

func main() {
	if len(os.Args) == 2 && os.Args[1] == "--version" {
		fmt.Println(module, version())
		return
	}
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: pod-security MINOR FILE... | --version")
		os.Exit(2)
	}
	pods, err := judge(os.Args[1], os.Args[2:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(pods, "pods are restricted")
}

// judge answers how many pods it found, all of them restricted.
func judge(minor string, paths []string) (int, error) {
	enforced, err := api.ParseVersion("v" + minor)
	if err != nil {
		return 0, err
	}
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	if err != nil {
		return 0, err
	}
	level := api.LevelVersion{Level: api.LevelRestricted, Version: enforced}
	pods := 0
	var refusals []error
	for _, path := range paths {
		templates, err := read(path)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", path, err)
		}
		for _, template := range templates {
			pods++
			results := evaluator.EvaluatePod(level, &template.ObjectMeta, &template.Spec)
			if answer := policy.AggregateCheckResults(results); !answer.Allowed {
				refusals = append(refusals, fmt.Errorf("%s: %s", path, answer.ForbiddenDetail()))
			}
		}
	}
	return pods, errors.Join(refusals...)
}

// read finds the pods of a file's Deployments and Jobs; other kinds that make pods are an error.
func read(path string) ([]corev1.PodTemplateSpec, error) {
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var templates []corev1.PodTemplateSpec
	documents := yaml.NewDocumentDecoder(io.NopCloser(bytes.NewReader(source)))
	defer documents.Close()
	buffer := make([]byte, len(source)+1)
	for {
		length, err := documents.Read(buffer)
		if errors.Is(err, io.EOF) {
			return templates, nil
		}
		if err != nil {
			return nil, err
		}
		template, err := podOf(buffer[:length])
		if err != nil {
			return nil, err
		}
		if template != nil {
			templates = append(templates, *template)
		}
	}
}

func podOf(document []byte) (*corev1.PodTemplateSpec, error) {
	var kind metav1.TypeMeta
	if err := yaml.Unmarshal(document, &kind); err != nil {
		return nil, err
	}
	switch kind.Kind {
	case "Deployment":
		var deployment appsv1.Deployment
		err := yaml.UnmarshalStrict(document, &deployment)
		return &deployment.Spec.Template, err
	case "Job":
		var job batchv1.Job
		err := yaml.UnmarshalStrict(document, &job)
		return &job.Spec.Template, err
	case "Pod", "StatefulSet", "DaemonSet", "ReplicaSet", "CronJob":
		return nil, fmt.Errorf("a %s is not looked into", kind.Kind)
	default:
		return nil, nil
	}
}

func version() string {
	build, _ := debug.ReadBuildInfo()
	for _, dependency := range build.Deps {
		if dependency.Path == module {
			return dependency.Version
		}
	}
	return "unknown"
}
